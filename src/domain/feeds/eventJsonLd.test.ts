import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { makeCity, makeEvent, makeGuide, makeVenue } from "../guide/makeGuide.ts";
import type { Event } from "../guide/guide.ts";
import { eventJsonLd } from "./eventJsonLd.ts";
import { eventsJson } from "./eventsJson.ts";

const site = new URL("https://kultura.example/");
const now = Temporal.ZonedDateTime.from("2026-11-23T12:00[Europe/Moscow]");
const guide = makeGuide({ city: makeCity(), venues: [makeVenue({ address: "Мира, 1", coordinates: [55.8, 49.1] })] });
const jsonLd = (event: Event, rating?: { count: number; mean: number | null }): Record<string, unknown> =>
  eventJsonLd(event, { guide, lang: "ru", site, now, rating });

describe("an event as schema.org says it", () => {
  it("has its time with offset, its place, who answers for it, and that it is free", () => {
    expect(jsonLd(makeEvent({ end: "20:00", venue: "hall", registration: { capacity: 20 } }))).toEqual({
      "@context": "https://schema.org",
      "@type": "Event",
      "@id": "https://kultura.example/events/choir/",
      url: "https://kultura.example/events/choir/",
      name: "Хор",
      startDate: "2026-12-05T18:00:00+03:00",
      endDate: "2026-12-05T20:00:00+03:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: {
        "@type": "Place",
        name: "Большой зал",
        address: {
          "@type": "PostalAddress",
          streetAddress: "Мира, 1",
          addressLocality: "Казань",
          addressCountry: "RU",
        },
        geo: { "@type": "GeoCoordinates", latitude: 55.8, longitude: 49.1 },
      },
      isAccessibleForFree: true,
      organizer: { "@type": "Organization", name: "Дом культуры", url: "https://kultura.example/institutions/dk/" },
      maximumAttendeeCapacity: 20,
    });
  });

  it.each<[string, Partial<Event>, Record<string, unknown>]>([
    ["cancelled", { status: "cancelled" }, { eventStatus: "https://schema.org/EventCancelled" }],
    ["online only", { online: true }, { eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode" }],
    ["both", { online: true, venue: "hall" }, { eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode" }],
    ["moved online", { status: "moved-online" }, { eventStatus: "https://schema.org/EventMovedOnline" }],
    [
      "moved in time",
      { changes: [{ on: "2026-11-20", what: "time", from: "2026-12-04 18:00", why: "Ремонт" }] },
      { eventStatus: "https://schema.org/EventRescheduled", previousStartDate: "2026-12-04T18:00:00+03:00" },
    ],
    [
      "moved twice",
      {
        changes: [
          { on: "2026-11-20", what: "time", from: "2026-12-03", why: "Ремонт" },
          { on: "2026-11-21", what: "time", from: "2026-12-04 18:00", why: "Ремонт" },
        ],
      },
      {
        eventStatus: "https://schema.org/EventRescheduled",
        startDate: "2026-12-05T18:00:00+03:00",
        previousStartDate: ["2026-12-03", "2026-12-04T18:00:00+03:00"],
      },
    ],
    [
      "moved online and in time",
      {
        status: "moved-online",
        changes: [{ on: "2026-11-20", what: "time", from: "2026-12-04 18:00", why: "Ремонт" }],
      },
      {
        eventStatus: ["https://schema.org/EventMovedOnline", "https://schema.org/EventRescheduled"],
        previousStartDate: "2026-12-04T18:00:00+03:00",
      },
    ],
    [
      "postponed, with the date it was to be on",
      { status: "postponed" },
      { eventStatus: "https://schema.org/EventPostponed", startDate: "2026-12-05T18:00:00+03:00" },
    ],
    [
      "rated",
      {},
      {
        aggregateRating: {
          "@type": "AggregateRating",
          ratingValue: 4.33,
          ratingCount: 3,
          bestRating: 5,
          worstRating: 1,
        },
      },
    ],
  ])("says that it is %s", (_, said, expected) => {
    expect(jsonLd(makeEvent(said), { count: 3, mean: 13 / 3 })).toMatchObject(expected);
  });

  it("says nothing about ratings where there are none", () => {
    expect(jsonLd(makeEvent(), { count: 0, mean: null })).not.toHaveProperty("aggregateRating");
  });

  it("says of a weekly class's nearest date that it moved, and from when", () => {
    const weekly = makeEvent({
      start: "2026-09-02 18:00",
      repeats: { every: "week", moved: [{ from: "2026-11-25", to: "2026-11-26 19:00" }] },
    });
    expect(jsonLd(weekly)).toMatchObject({
      startDate: "2026-11-26T19:00:00+03:00",
      eventStatus: "https://schema.org/EventRescheduled",
      previousStartDate: "2026-11-25T18:00:00+03:00",
    });
  });

  it("gives a weekly class its schedule and its nearest date", () => {
    const weekly = makeEvent({ start: "2026-09-02 18:00", end: "19:00", repeats: { every: "week", on: ["wed"] } });
    expect(jsonLd(weekly)).toMatchObject({
      startDate: "2026-11-25T18:00:00+03:00",
      eventSchedule: {
        "@type": "Schedule",
        repeatFrequency: "P1W",
        byDay: ["https://schema.org/Wednesday"],
        startDate: "2026-09-02",
        startTime: "18:00",
        endTime: "19:00",
        scheduleTimezone: "Europe/Moscow",
      },
    });
  });
});

describe("the programme as data", () => {
  it("lists each event with the times of its coming occurrences, as RFC 3339", () => {
    const event = makeEvent({ end: "20:00", venue: "hall", registration: { capacity: 20 } });
    const json = eventsJson({ ...guide, events: [event] }, { site, now });
    expect(json).toMatchObject({
      asOf: "2026-11-23T12:00:00+03:00",
      events: [
        {
          id: "choir",
          url: "https://kultura.example/events/choir/",
          title: "Хор",
          area: "music",
          institution: "dk",
          venue: "hall",
          start: "2026-12-05T18:00:00+03:00",
          end: "2026-12-05T20:00:00+03:00",
          occurrences: [{ id: "once", start: "2026-12-05T18:00:00+03:00", end: "2026-12-05T20:00:00+03:00" }],
          status: "scheduled",
          registration: { capacity: 20 },
        },
      ],
    });
  });

  it("says of an occurrence that moved when it was to be, and where it is instead", () => {
    const moved = { from: "2026-12-05", to: "2026-12-06 12:00", venue: "club" };
    const weekly = makeEvent({ repeats: { every: "week", times: 2, moved: [moved] }, end: "20:00" });
    const json = eventsJson({ ...guide, events: [weekly] }, { site, now });
    const [first, second] = (json["events"] as { occurrences: object[] }[])[0]!.occurrences;
    expect(first).toEqual({
      id: "2026-12-05",
      start: "2026-12-06T12:00:00+03:00",
      end: "2026-12-06T14:00:00+03:00",
      cancelled: false,
      movedFrom: "2026-12-05T18:00:00+03:00",
      venue: "club",
    });
    expect(Object.keys(second!)).toEqual(["id", "start", "end", "cancelled"]);
  });

  it("says the last dates of an event that is over", () => {
    const over = makeEvent({ start: "2026-01-05 18:00" });
    const json = eventsJson({ ...guide, events: [over] }, { site, now });
    expect(json["events"]).toMatchObject([{ start: "2026-01-05T18:00:00+03:00" }]);
  });
});
