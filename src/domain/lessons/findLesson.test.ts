import { expect, test } from "vitest";
import { makeLesson } from "../guide/makeGuide.ts";
import { inOrder, lessonForJoin, lessonsForRecordings } from "./findLesson.ts";

const zoom = makeLesson({ id: "zoom", order: 2, platform: "Zoom" });
const vk = makeLesson({ id: "vk", order: 1, platform: "VK Видео", host: "vk" });
const rutube = makeLesson({ id: "rutube", order: 4, host: "rutube" });
const letters = makeLesson({ id: "letters", order: 3 });
const lessons = [letters, rutube, vk, zoom];

test("Lessons are listed by their order, then by their names", () => {
  const again = makeLesson({ id: "a", order: 2 });
  expect(inOrder([...lessons, again]).map(({ id }) => id)).toEqual(["vk", "a", "zoom", "letters", "rutube"]);
});

test.each([
  [{ platform: "Zoom" }, "zoom"],
  [{ platform: " zoom" }, "zoom"],
  [{ platform: "vk видео" }, "vk"],
  [{ platform: "Jitsi" }, undefined],
  [{ platform: "Zoom", lesson: "letters" }, "letters"],
])("Whoever joins by %j is shown the lesson %s", (join, id) => {
  expect(lessonForJoin(join, lessons)?.id).toBe(id);
});

test("Recordings lead to one lesson for each host that has one", () => {
  const at = (
    ...hosts: ("vk" | "rutube" | "audio")[]
  ): { sources: { host: (typeof hosts)[number]; url: string }[] } => ({
    sources: hosts.map((host) => ({ host, url: "https://example.org/" })),
  });
  const ids = (...recordings: Parameters<typeof lessonsForRecordings>[0]): string[] =>
    lessonsForRecordings(recordings, lessons).map(({ id }) => id);
  expect(ids(at("vk", "audio"), at("vk"))).toEqual(["vk"]);
  expect(ids(at("rutube"), at("vk"))).toEqual(["rutube", "vk"]);
  expect(ids(at("audio"))).toEqual([]);
  expect(ids()).toEqual([]);
});
