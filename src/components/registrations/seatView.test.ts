import { expect, test } from "vitest";
import { makeCity, makeEvent } from "../../domain/guide/makeGuide.ts";
import type { Event } from "../../domain/guide/guide.ts";
import type { Seats } from "../../../netlify/registrations/readSeats.ts";
import { viewSeats } from "./seatView.ts";

const city = makeCity();
const now = Date.UTC(2026, 10, 24, 9);
const request = "6f9619ff-8b86-4011-b42d-00cf4fc964ff";

type Visit = Partial<Parameters<typeof viewSeats>[1]>;

function view(event: Event, visit: Visit = {}) {
  return viewSeats({ event, city }, { query: new URLSearchParams(), isOwnLink: true, now, seats: undefined, ...visit });
}

/** What each form offers: role, date, free seats, and why not. */
function offered(event: Event, visit?: Visit) {
  return view(event, visit).forms.flatMap(({ role, choices }) =>
    choices.map(({ occurrence, free, problem }) => [role, occurrence.id, free, problem]),
  );
}

const seatsOf = (taken: number, waiting = 0): Seats[] => [{ occurrence: "once", capacity: 20, taken, waiting }];
const choir = (registration: object) => makeEvent({ start: "2026-12-05 18:00", end: "20:00", registration });

test("seats are offered as far as they are free, to those in line and to volunteers", () => {
  const event = choir({ capacity: 20, helpers: 3 });
  expect(offered(event, { seats: seatsOf(12) })).toEqual([
    ["participant", "once", 8, undefined],
    ["helper", "once", undefined, undefined],
  ]);
  expect(offered(event, { seats: seatsOf(20) })[0]).toEqual(["participant", "once", 0, undefined]);
  expect(offered(choir({ capacity: 10 }), { seats: seatsOf(12) })).toEqual([["participant", "once", 0, undefined]]);
});

test("where nobody can tell how many are free, or there is no limit, one can ask all the same", () => {
  expect(offered(choir({ capacity: 20 }))).toEqual([["participant", "once", undefined, undefined]]);
  expect(offered(choir({}), { seats: seatsOf(500) })).toEqual([["participant", "once", undefined, undefined]]);
});

test.each([
  ["not open yet", { capacity: 20, opens: "2026-11-25 10:00" }, now, "registration-not-open"],
  ["closed", { capacity: 20, closes: "2026-11-24 10:00" }, now, "registration-closed"],
  ["begun", { capacity: 20 }, Date.UTC(2026, 11, 5, 15, 30), "registration-closed"],
  ["full, without a line", { capacity: 20, waitingList: false }, now, "full"],
  ["full, when the line has stopped", { capacity: 20 }, Date.UTC(2026, 11, 5, 13), "full"],
])("nothing is offered where it is %s", (_, registration, at, problem) => {
  expect(offered(choir(registration), { now: at, seats: seatsOf(20) })).toEqual([["participant", "once", 0, problem]]);
});

test("a date that is called off is shown as such among the others", () => {
  const event = makeEvent({
    start: "2026-12-02 18:00",
    repeats: { every: "week", times: 3, cancelled: ["2026-12-09"] },
    registration: { capacity: 20 },
  });
  expect(offered(event)).toEqual([
    ["participant", "2026-12-02", undefined, undefined],
    ["participant", "2026-12-09", undefined, "registration-cancelled"],
    ["participant", "2026-12-16", undefined, undefined],
  ]);
});

test("a refused form comes back as it was filled in, with its one-time id, and the other form with one of its own", () => {
  const query = new URLSearchParams({ problem: "bad-seats", request, role: "helper", occurrence: "once", seats: "2" });
  const { forms, problem } = view(choir({ helpers: 3 }), { query });
  expect([problem, forms[1]?.request, forms[1]?.chosen]).toEqual([
    "bad-seats",
    request,
    { occurrence: "once", seats: "2" },
  ]);
  expect([forms[0]?.request === request, forms[0]?.chosen]).toEqual([false, { occurrence: null, seats: null }]);
});

test("a one-time id in a link from elsewhere is not taken, and no made-up problem is said", () => {
  const query = new URLSearchParams({ request, problem: "<b>" });
  const { forms, problem } = view(choir({}), { query, isOwnLink: false });
  expect([forms[0]?.request === request, problem]).toEqual([false, undefined]);
});
