import fc from "fast-check";
import { accessibilityFeatures, eventKinds } from "../events/eventSchema.ts";
import { emptyFilter, whens, type Filter } from "./filter.ts";

/** For property tests: ids that filters of `anyFilter` name. */
export const areas = ["music", "dance", "sport"];
export const venues = ["hall", "park"];

const some = <T extends string>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }).map((chosen) => chosen.toSorted());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const day = fc
  .date({ min: new Date("2026-10-01"), max: new Date("2027-04-30"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const days = fc.tuple(maybe(day), maybe(day)).map(([a, b]) => (a && b && b < a ? [b, a] : [a, b]));

/** Any question that can be asked, as it is read from an address. */
export const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    q: maybe(fc.constantFrom("хор", "Большой зал", "dance + music", "50 & 50")),
    when: maybe(fc.constantFrom(...whens)),
    days,
    online: maybe(fc.constantFrom("yes" as const, "no" as const)),
    age: maybe(fc.integer({ min: 0, max: 120 })),
    seniors: maybe(fc.constant("yes" as const)),
    area: some(areas),
    kind: some(eventKinds),
    venue: some(venues),
    institution: some(["dk"]),
    language: some(["ru", "tt", "en"]),
    accessible: some(accessibilityFeatures),
  })
  .map(({ days: [from, to], ...said }) => {
    const given = Object.entries({ ...said, from, to }).filter(([, value]) => value !== undefined);
    return { ...emptyFilter, ...Object.fromEntries(given) };
  });
