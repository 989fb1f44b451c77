import { expect, test } from "vitest";
import { makeCity, makeEvent } from "../../domain/guide/makeGuide.ts";
import { sayChange } from "./sayChange.ts";

const city = makeCity();
const say = (change: object, lang = "ru") => {
  const { changes } = makeEvent({ changes: [{ on: "2026-11-20", what: "time", why: "Ремонт зала.", ...change }] });
  return sayChange(changes[0]!, { lang, city });
};

test("a change is told in sentences: what, the old, the new, why", () => {
  const times = { from: "2026-12-02 18:00", to: "2026-12-03 19:00" };
  const why = { ru: "Ремонт зала.", tt: "Зал төзәтелә.", en: "The hall is being mended." };
  expect(["ru", "tt", "en"].map((lang) => say({ ...times, why }, lang))).toEqual([
    "Другое время. Было: среда, 2 декабря 2026, 18:00. Стало: четверг, 3 декабря 2026, 19:00. Ремонт зала.",
    "Вакыты үзгәрде. Элек: 2026 елның 2 декабре, чәршәмбе, 18:00. Хәзер: 2026 елның 3 декабре, пәнҗешәмбе, 19:00. Зал төзәтелә.",
    "Another time. Was: Wednesday 2 December 2026, 18:00. Now: Thursday 3 December 2026, 19:00. The hall is being mended.",
  ]);
});

test("what is about one date names it, and a place is told as it was written", () => {
  const moved = { what: "place", occurrence: "2026-12-09", from: { ru: "Большой зал", en: "Great hall" }, to: "Парк" };
  expect([say(moved), say(moved, "en")]).toEqual([
    "Другое место. Только 9 декабря 2026. Было: Большой зал. Стало: Парк. Ремонт зала.",
    "Another place. Only on 9 December 2026. Was: Great hall. Now: Парк. Ремонт зала.",
  ]);
});
