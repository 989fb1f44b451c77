import { expect, test } from "vitest";
import { cleanLine, cleanLines, looksDamaged, sameText } from "./cleanText.ts";

test("lines keep their words and lose what cannot be seen", () => {
  const text = "\uFEFF Mittwoch\u00adnachmittag\u202e \u0007um\u00a016\tUhr \r\n\r\n\u2009u\u0308ber\u2028Stock\u200b ";
  expect(cleanLines(text)).toBe("Mittwochnachmittag um 16 Uhr\n\nüber\nStock");
});

test("on one line, commas stand at the word before them", () => {
  expect(cleanLine("Lorenzstraße 19 ,\n 76135  Karlsruhe")).toBe("Lorenzstraße 19, 76135 Karlsruhe");
});

test("texts are the same but for capitals, spaces and punctuation; signs alone are told apart", () => {
  expect(sameText("Schlossgarten  Karlsruhe!")).toBe(sameText("»schlossgarten, KARLSRUHE«"));
  expect(sameText("!!!")).not.toBe(sameText("???"));
});

test.each(["fÃ¼r", "Ã„rger", "â€žHowlâ€œ", "Ð¼ÑƒÐ·Ñ‹ÐºÐ°", "f\uFFFDr"])(
  "%s was read with the wrong encoding once",
  (text) => {
    expect(looksDamaged(text)).toBe(true);
  },
);

test.each(["für Ärger, „Howl“", "музыка", "SÃO PAULO", "IRMÃ»", "Þórr & Ñandú", "â la carte"])("%s was not", (text) => {
  expect(looksDamaged(text)).toBe(false);
});
