import { expect, test } from "vitest";
import { makeEvent } from "../guide/makeGuide.ts";
import { recentChanges } from "./recentChanges.ts";

const on = (day: string, more: object = {}) => ({ on: day, what: "programme", why: "Новая песня", ...more });
const idsOf = (...events: Parameters<typeof recentChanges>[0]) => recentChanges(events, 100).map(({ id }) => id);

test("changes of all events stand the newest first, those of one day the last written first", () => {
  const choir = makeEvent({ changes: [on("2026-11-01"), on("2026-11-20"), on("2026-11-20", { what: "place" })] });
  const dance = makeEvent({ id: "dance", changes: [on("2026-11-10", { what: "time", occurrence: "2026-12-05" })] });
  expect(idsOf(choir, dance)).toEqual([
    "choir/2026-11-20/place/all",
    "choir/2026-11-20/programme/all",
    "dance/2026-11-10/time/2026-12-05",
    "choir/2026-11-01/programme/all",
  ]);
});

test("a change keeps its id when its words are corrected or an older one is written down", () => {
  const before = makeEvent({ changes: [on("2026-11-20"), on("2026-11-20")] });
  const corrected = [on("2026-11-20", { why: "Новые песни" }), on("2026-11-20")];
  const after = makeEvent({ changes: [on("2026-11-03", { what: "place" }), ...corrected] });
  expect(idsOf(before)).toEqual(["choir/2026-11-20/programme/all/2", "choir/2026-11-20/programme/all"]);
  expect(idsOf(after)).toEqual([...idsOf(before), "choir/2026-11-03/place/all"]);
});

test("no more are given than asked for", () => {
  expect(recentChanges([makeEvent({ changes: [on("2026-11-20"), on("2026-11-21")] })], 1)).toHaveLength(1);
});
