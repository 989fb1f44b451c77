import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { ornaments as names } from "../domain/city/citySchema.ts";
import type { Card } from "./card.ts";
import { renderCard } from "./renderCard.ts";

const ornaments = await readFile("src/public/ornaments.svg", "utf8");
const card: Card = {
  site: "Мәдәни мохит · Казан",
  area: { title: "Музыка", hue: 280, ornament: "wave" },
  date: "5 декабря",
  time: "суббота, 18:00",
  title: "Хор",
  place: "Дом культуры",
};

test("a picture has the size messengers show whole and the weight WhatsApp takes, however long its title", async () => {
  const picture = await renderCard({ ...card, title: "Үзебезнең телефоннар һәм җырлар ".repeat(6) }, ornaments);
  const { width, height, format } = await sharp(picture).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
  expect(picture.length).toBeLessThan(100_000);
});

test("every letter of the three languages is drawn as itself", async () => {
  const letters = ["ә", "ө", "ү", "җ", "ң", "һ", "ё", "ы", "w", "é", "№", "«", "—", "\u{e000}"];
  const drawn = await Promise.all(letters.map((title) => renderCard({ ...card, title }, ornaments)));
  expect(new Set(drawn.map((picture) => picture.toString("base64"))).size).toBe(letters.length);
});

test("every ornament of the guide is drawn", async () => {
  const drawn = await Promise.all(
    names.map((ornament) => renderCard({ ...card, area: { title: "Музыка", hue: 280, ornament } }, ornaments)),
  );
  expect(new Set(drawn.map((picture) => picture.toString("base64"))).size).toBe(names.length);
});
