import { expect, test } from "vitest";
import { srgb } from "./srgb.ts";

test("colours are those a browser shows for the same oklch()", () => {
  expect([srgb(1, 0, 0), srgb(0.5, 0, 0), srgb(0.42, 0.12, 25), srgb(0.42, 0.1, 140)]).toEqual([
    "#ffffff",
    "#636363",
    "#822b2a",
    "#2c5a21",
  ]);
});
