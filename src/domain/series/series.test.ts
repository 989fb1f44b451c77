import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { archiveSchema } from "../archive/archiveSchema.ts";
import type { ArchiveEntry, Event, Series } from "../guide/guide.ts";
import { makeEvent } from "../guide/makeGuide.ts";
import { comingLessons } from "./comingLessons.ts";
import { lessonNumber } from "./lessonNumber.ts";
import { listPastLessons } from "./pastLessons.ts";
import { seriesSchema } from "./seriesSchema.ts";

const zone = "Europe/Moscow";
const at = (time: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(time).toZonedDateTime(zone);
const sources = [{ host: "vk", url: "https://vk.com/video1" }];

const makeSeries = (said: object): Series => {
  const data = seriesSchema.parse({ title: "Азбука", ...said });
  return { id: "abc", file: "series/abc.md", body: "", translations: {}, ...data, lang: "ru" };
};
const makeArchiveEntry = (id: string, said: object): ArchiveEntry => {
  const base = { title: id, kind: "lecture", area: "music", institution: "dk" };
  return {
    id,
    file: `archive/${id}.md`,
    body: "",
    translations: {},
    ...archiveSchema.parse({ ...base, ...said }),
    lang: "ru",
  };
};

describe("a lesson's number", () => {
  const course = {
    kind: "class",
    start: "2026-12-02 18:00",
    end: "20:00",
    repeats: {
      every: "week",
      times: 5,
      except: ["2026-12-30"],
      cancelled: ["2026-12-09"],
      moved: [{ from: "2026-12-16", to: "2026-12-25 12:00" }],
    },
  };
  const numbers = (event: Event, ids: string[]): (string | undefined)[] =>
    ids.map((id) => {
      const lesson = lessonNumber(event, { id }, { zone, series: undefined });
      return lesson && `${lesson.number} of ${lesson.count ?? "?"}`;
    });

  it("is counted among the dates of a course that are held, in the order they were planned in", () => {
    expect(numbers(makeEvent(course), ["2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23", "2026-12-30"])).toEqual([
      "1 of 3",
      undefined,
      "2 of 3",
      "3 of 3",
      undefined,
    ]);
  });

  it("is the one an event says, of as many as its series says there are", () => {
    const lesson = makeEvent({ ...course, lesson: 3 });
    expect(lessonNumber(lesson, { id: "2026-12-02" }, { zone, series: makeSeries({ lessons: 8 }) })).toEqual({
      number: 3,
      count: 8,
    });
    expect(numbers(lesson, ["2026-12-02"])).toEqual(["3 of ?"]);
  });

  it("is none for a play that is given several times, and for a class without an end", () => {
    expect(numbers(makeEvent({ ...course, kind: "performance" }), ["2026-12-02"])).toEqual([undefined]);
    expect(numbers(makeEvent({ ...course, repeats: { every: "week" } }), ["2026-12-02"])).toEqual([undefined]);
  });
});

test("What is to come of a series is listed by its dates, the next first, four of each event", () => {
  const weekly = makeEvent({ id: "weekly", start: "2026-11-05 18:00", repeats: { every: "week" } });
  const single = makeEvent({ id: "single", start: "2026-12-11 12:00" });
  const postponed = makeEvent({ id: "postponed", start: "2026-11-11 12:00", status: "postponed" });
  const { showings, undecided } = comingLessons([single, postponed, weekly], zone, at("2026-12-04T00:00"));
  expect(showings.map(({ event, occurrence }) => `${event.id} ${occurrence.start.toPlainDate().toString()}`)).toEqual([
    "weekly 2026-12-10",
    "single 2026-12-11",
    "weekly 2026-12-17",
    "weekly 2026-12-24",
    "weekly 2026-12-31",
  ]);
  expect(undecided.map(({ id }) => id)).toEqual(["postponed"]);
});

test("What is over of a series is listed newest first: each single event, and of what repeats the last and the recorded", () => {
  const weekly = makeEvent({
    id: "weekly",
    start: "2026-11-05 18:00",
    end: "19:00",
    repeats: { every: "week", cancelled: ["2026-11-26"] },
    recordings: [{ occurrence: "2026-11-05", sources }],
  });
  const events = [
    makeEvent({ id: "single", start: "2026-11-11 12:00", recordings: [{ sources }] }),
    weekly,
    makeEvent({ id: "coming", start: "2026-12-11 12:00" }),
    makeEvent({ id: "cancelled", start: "2026-11-01 12:00", status: "cancelled" }),
    makeEvent({ id: "postponed", start: "2026-11-01 12:00", status: "postponed" }),
  ];
  const archive = [makeArchiveEntry("old", { date: "2018" }), makeArchiveEntry("tour", { recordings: [{ sources }] })];
  const lessons = listPastLessons({ events, archive }, zone, at("2026-11-26T20:00"));
  expect(lessons.map(({ entry, occurrence, recordings }) => [entry.id, occurrence?.id, recordings.length])).toEqual([
    ["weekly", "2026-11-19", 0],
    ["single", "once", 1],
    ["weekly", "2026-11-05", 1],
    ["old", undefined, 0],
    ["tour", undefined, 1],
  ]);
});

test("A date whose recording is awaited is listed until nobody waits any more", () => {
  const weekly = makeEvent({ online: true, start: "2026-10-01 18:00", end: "19:00", repeats: { every: "week" } });
  const ids = listPastLessons({ events: [weekly], archive: [] }, zone, at("2026-11-26T12:00")).map(
    ({ occurrence }) => occurrence?.id,
  );
  expect(ids).toEqual(["2026-11-19", "2026-11-12", "2026-11-05", "2026-10-29"]);
});
