import { expect, test } from "vitest";
import { plural } from "./plural.ts";
import { wordsIn } from "./words.ts";

test("Russian counts one, few and many by the last digits", () => {
  const seats = plural("ru", { one: "# место", few: "# места", many: "# мест", other: "# места" });
  expect([1, 2, 5, 11, 12, 21, 24, 111].map(seats)).toEqual([
    "1 место",
    "2 места",
    "5 мест",
    "11 мест",
    "12 мест",
    "21 место",
    "24 места",
    "111 мест",
  ]);
});

test("Each language puts an age and a length of time into its own forms", () => {
  const said = (["ru", "tt", "en"] as const).map((lang) => {
    const { ageFrom, minutes } = wordsIn(lang).event;
    return [ageFrom(21), ageFrom(55), minutes(1), minutes(45)];
  });
  expect(said).toEqual([
    ["от 21 года", "от 55 лет", "1 минута", "45 минут"],
    ["21 яшьтән", "55 яшьтән", "1 минут", "45 минут"],
    ["from 21 years of age", "from 55 years of age", "1 minute", "45 minutes"],
  ]);
});
