import { expect, test } from "vitest";
import { plainExcerpt } from "./plainExcerpt.ts";

test("angle brackets are signs again, and all else stays as it was written", () => {
  expect(plainExcerpt('&lt;b&gt; and "b" & b')).toBe('<b> and "b" & b');
});
