import { expect, test } from "vitest";
import { formerAddresses } from "./formerAddresses.ts";
import { makeCity, makeEvent, makeGuide, makeLesson } from "./makeGuide.ts";

test("Every earlier address of an entry leads to its present one, in every language", () => {
  const guide = makeGuide({
    city: makeCity({ languages: ["ru", "tt"] }),
    events: [makeEvent({ id: "choir", formerly: ["old-choir", "choir-2025"] }), makeEvent({ id: "ball" })],
    lessons: [makeLesson({ id: "join-zoom", formerly: ["zoom"] })],
  });
  expect(formerAddresses(guide)).toEqual([
    { from: "/events/old-choir/", to: "/events/choir/" },
    { from: "/tt/events/old-choir/", to: "/tt/events/choir/" },
    { from: "/events/choir-2025/", to: "/events/choir/" },
    { from: "/tt/events/choir-2025/", to: "/tt/events/choir/" },
    { from: "/learn/zoom/", to: "/learn/join-zoom/" },
    { from: "/tt/learn/zoom/", to: "/tt/learn/join-zoom/" },
  ]);
});
