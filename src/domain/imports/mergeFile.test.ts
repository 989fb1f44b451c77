import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "../content/readMarkdown.ts";
import { fingerprint, markVanished, mergeFile } from "./mergeFile.ts";
import { renderMarkdown } from "./renderFile.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function merge(written: string, there: string, planned: string) {
  return mergeFile(there, planned, { base: fingerprint(written, hash) ?? {}, hash });
}

const written = renderMarkdown(
  { title: "Choir", area: "music", start: "2026-12-05 18:00", free: "unknown" },
  "We sing.",
);

test("what the source changed comes in, and comments, order and additions stay", () => {
  const there = `---
# The hall is cold.
title: Choir
area: music # or dance?
start: 2026-12-05 18:00
accessibility: [ wheelchair ]
free: unknown
---

We sing.
`;
  const planned = renderMarkdown(
    { title: "Choir", area: "music", start: "2026-12-06 18:00", end: "20:00" },
    "We sing.",
  );
  expect(merge(written, there, planned)).toMatchObject({
    changed: ["start", "end", "free"],
    kept: [],
    text: `---
# The hall is cold.
title: Choir
area: music # or dance?
start: 2026-12-06 18:00
end: 20:00
accessibility: [ wheelchair ]
---

We sing.
`,
  });
});

test("what somebody changed, added or took out stays, whatever the source says", () => {
  const there = renderMarkdown({ title: "Town choir", start: "2026-12-05 18:00", free: true, end: "21:00" }, "Come!");
  const planned = renderMarkdown(
    { title: "CHOIR", area: "dance", start: "2026-12-05 18:00", free: "unknown", end: "20:00" },
    "We sing and dance.",
  );
  expect(merge(written, there, planned)).toMatchObject({
    text: there,
    changed: [],
    kept: ["title", "area", "free", "end", "body"],
  });
});

test("an edit is remembered as an edit, however often the import runs", () => {
  const there = written.replace("Choir", "Town choir");
  const planned = written.replace("Choir", "CHOIR");
  const first = merge(written, there, planned);
  const again = mergeFile(first?.text ?? "", planned, { base: first?.fields ?? {}, hash });
  expect(again).toEqual(first);
});

test("a file that cannot be read is left alone", () => {
  expect(merge(written, "---\ntitle: [\n---\n", written)).toBeUndefined();
});

const marked = renderMarkdown({ title: "Choir", source: { name: "example.org", vanished: "2026-12-01" } }, "");

test("the mark of what is gone is set once, and nothing the source says", () => {
  const unmarked = renderMarkdown({ title: "Choir", source: { name: "example.org" } }, "");
  expect(markVanished(unmarked, "2026-12-01")).toBe(marked);
  expect(markVanished(marked, "2026-12-02")).toBe(marked);
  expect(markVanished(renderMarkdown({ title: "Choir" }, ""), "2026-12-01")).toBe(
    renderMarkdown({ title: "Choir" }, ""),
  );
  expect(fingerprint(marked, hash)).toEqual(fingerprint(unmarked, hash));
  expect(merge(unmarked, marked, unmarked)).toMatchObject({ text: unmarked, changed: [], kept: [] });
});

test("three versions of any file merge field by field, and merging again changes nothing", () => {
  const value = fc.oneof(
    fc.constantFrom("18:00", "010", "yes", "#", "a: b", "- x", "null", "“ә”", ""),
    fc.integer({ min: 0, max: 9 }),
    fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 2 }),
    fc.record({ name: fc.constantFrom("x", "y"), deep: fc.constantFrom("z", 1) }),
  );
  const fields = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), value, { maxKeys: 4 });
  const below = fc.constantFrom("", "We sing.", "---\n\nAfter a rule.", "Line\n\n- list");
  const version = fc.record({ fields, below });
  fc.assert(
    fc.property(version, version, version, (base, ours, theirs) => {
      const [was, is, next] = [base, ours, theirs].map((one) => renderMarkdown(one.fields, one.below)) as [
        string,
        string,
        string,
      ];
      const merged = merge(was, is, next);
      const { data, body } = readMarkdown({ path: "", text: merged?.text ?? "" });
      const pick = <Value>(b: Value, o: Value, t: Value): Value => (JSON.stringify(o) === JSON.stringify(b) ? t : o);
      const names = ["a", "b", "c", "d"];
      const expected = names.flatMap((name) => {
        const picked = pick(base.fields[name], ours.fields[name], theirs.fields[name]);
        return picked === undefined ? [] : [[name, picked] as const];
      });
      expect(data).toEqual(Object.fromEntries(expected));
      expect(body).toBe(pick(base.below, ours.below, theirs.below));
      expect(mergeFile(merged?.text ?? "", next, { base: merged?.fields ?? {}, hash })).toMatchObject({
        text: merged?.text,
        changed: [],
      });
    }),
  );
});
