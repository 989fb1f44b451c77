import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runImport, type ImportOptions } from "./runImport.ts";

const table = [
  "title,datetime,location,link",
  "Chor,2026-12-05T18:00:00,Rathaus,https://example.org/termine/musik/chor",
  "Band,2026-12-06T18:00:00,Rathaus,https://example.org/termine/musik/band",
  "Stück,2026-12-07T18:00:00,Theater,https://example.org/termine/theater/stueck",
  "Umzug,,Platz,https://example.org/termine/theater/umzug",
];

let folder: string;
let city: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
  city = join(folder, "city");
});
afterEach(() => rm(folder, { recursive: true }));

async function importTable(rows: readonly string[], said: Partial<ImportOptions> = {}) {
  const file = join(folder, "events-2026-12-01.csv");
  await writeFile(file, rows.join("\n"));
  const known = { city: "Karlsruhe", zone: "Europe/Berlin", lang: "de" };
  const result = await runImport({ file, into: city, ...known, ...said });
  const deeds = result.decisions.map(({ path, deed }) => `${deed} ${path}`);
  return { ...result, deeds };
}

/** Every file of the city's folder with its text and the time it was last written. */
async function readAll(): Promise<Map<string, string>> {
  const found = await readdir(city, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.toSorted().map(async (path) => {
    return [
      path.slice(city.length + 1),
      `${String((await stat(path)).mtimeMs)} ${await readFile(path, "utf8")}`,
    ] as const;
  });
  return new Map(await Promise.all(texts));
}

async function rewrite(path: string, edit: (text: string) => string): Promise<void> {
  await writeFile(join(city, path), edit(await readFile(join(city, path), "utf8")));
}

/** Without the times they were written, and without what the import keeps for itself. */
function textsOf(files: Map<string, string>): [string, string][] {
  return [...files].flatMap(([path, text]) =>
    path.startsWith("import/") ? [] : [[path, text.slice(text.indexOf(" ") + 1)] as [string, string]],
  );
}

test("the first import of a table makes a city that passes check", async () => {
  const { deeds, check, isNewCity, isGuessed } = await importTable(table);
  expect([...(await readAll()).keys()]).toEqual([
    "city.yaml",
    "events/band.md",
    "events/chor.md",
    "events/stueck.md",
    "import/events.report.txt",
    "import/events.written.json",
    "import/events.yaml",
    "institutions/example-org.md",
    "venues/rathaus.md",
    "venues/theater.md",
  ]);
  expect(deeds.every((deed) => deed.startsWith("new "))).toBe(true);
  expect({ check, isNewCity, isGuessed }).toEqual({
    check: expect.objectContaining({ files: 8, mistakes: [] }) as unknown,
    isNewCity: true,
    isGuessed: true,
  });
  expect(await readFile(join(city, "city.yaml"), "utf8")).toBe(`name: Karlsruhe
title: Cultural Environment # What the guide is called; the pages put the city's name beside it. Change it to your own.
summary: "What is on in Karlsruhe: what, where and when."
country: DE
timeZone: Europe/Berlin
languages: [ en ]
areas:
  musik:
    title: { de: Musik }
    hue: 0
    ornament: tulip
  theater:
    title: { de: Theater }
    hue: 180
    ornament: wave
paidEvents: true
`);
});

test("importing the same again writes nothing", async () => {
  await importTable(table);
  const before = await readAll();
  const { deeds, isNewCity, isGuessed } = await importTable(table);
  expect(deeds.every((deed) => deed.startsWith("unchanged "))).toBe(true);
  expect({ isNewCity, isGuessed }).toEqual({ isNewCity: false, isGuessed: false });
  expect(await readAll()).toEqual(before);
});

test("a dry run says the same and writes nothing", async () => {
  const steps: string[] = [];
  const { deeds, check, plan } = await importTable(table, { dryRun: true, onProgress: (step) => steps.push(step) });
  expect(steps).not.toContain("written");
  expect(deeds).toContain("new events/chor.md");
  expect(plan.setAside).toHaveLength(1);
  expect(check).toBeUndefined();
  await expect(readdir(city)).rejects.toThrow("ENOENT");
});

test("what a curator edited stays while the rest follows the source; what they took out stays out; the report says so", async () => {
  await importTable(table);
  await rewrite("events/chor.md", (text) => text.replace("kind: concert", "kind: festival # with dancing"));
  await rm(join(city, "events/band.md"));
  await rm(join(city, "venues/theater.md"));
  const corrected = table.map((row) => row.replace("T18:00", "T19:00"));
  await rewrite("import/events.yaml", (text) => text.replace("musik: concert", "musik: other"));
  const { deeds, check } = await importTable(corrected);
  expect(deeds).toEqual([
    "unchanged institutions/example-org.md",
    "unchanged venues/rathaus.md",
    "new venues/theater.md",
    "changed events/chor.md",
    "removed events/band.md",
    "changed events/stueck.md",
  ]);
  expect(await readFile(join(city, "events/chor.md"), "utf8")).toBe(`---
title: Chor
lang: de
kind: festival # with dancing
area: musik
institution: example-org
venue: rathaus
start: 2026-12-05 19:00
free: unknown
source:
  name: example.org
  url: https://example.org/termine/musik/chor
---
`);
  expect(check?.mistakes).toEqual([]);
  const report = await readFile(join(city, "import/events.report.txt"), "utf8");
  expect(report).toMatch(/Edited by hand.*\n-+\nevents\/chor\.md: kind\n\nTaken out by hand.*\n-+\nevents\/band\.md\n/);
  expect((await importTable(corrected)).deeds).toContain("edited events/chor.md");
  expect(await readFile(join(city, "import/events.report.txt"), "utf8")).toBe(report);
});

test("what is gone at the source is marked once and never deleted, by hand edited or not; what comes back is not", async () => {
  await importTable(table);
  await rewrite("events/band.md", (text) => `${text}\nBring your own drum.\n`);
  const before = await readAll();
  const left = [table[0] ?? "", table[1] ?? "", table[4] ?? ""];
  const first = await importTable(left, { today: "2026-12-01" });
  expect(first.deeds.filter((deed) => !deed.startsWith("unchanged"))).toEqual([
    "vanished events/band.md",
    "vanished events/stueck.md",
  ]);
  expect(first.check?.mistakes).toEqual([]);
  const band = await readFile(join(city, "events/band.md"), "utf8");
  expect(band).toMatch(
    /^source:\n {2}name: example\.org\n {2}url: .*\n {2}vanished: 2026-12-01\n---\n\nBring your own drum\.\n$/m,
  );
  const marked = await readAll();
  expect((await importTable(left, { today: "2026-12-02" })).deeds).toContain("vanished events/band.md");
  expect(await readAll()).toEqual(marked);
  await importTable(table, { today: "2026-12-03" });
  expect(textsOf(await readAll())).toEqual(textsOf(before));
});

test("a row that is set aside now is still at the source", async () => {
  await importTable(table);
  const { deeds } = await importTable(table.map((row) => row.replace("2026-12-06T18:00:00", "bald")));
  expect(deeds.filter((deed) => deed.includes("band"))).toEqual([]);
});

test("the same event under another address is recognised, and so is one with another time under the same", async () => {
  await importTable(table);
  const { deeds } = await importTable(
    table.map((row) => row.replace("musik/chor", "musik/chor-77").replace("2026-12-06T18:00", "2026-12-08T20:00")),
  );
  expect(deeds.filter((deed) => deed.includes("events/"))).toEqual([
    "changed events/chor.md",
    "changed events/band.md",
    "unchanged events/stueck.md",
  ]);
});

test("a file that was renamed is followed to its new name", async () => {
  await importTable(table);
  const text = await readFile(join(city, "events/chor.md"), "utf8");
  await rm(join(city, "events/chor.md"));
  await writeFile(join(city, "events/stadtchor.md"), text.replace("---\n", "---\nformerly: [chor]\n"));
  const { deeds, check } = await importTable(table.map((row) => row.replace("T18:00", "T19:00")));
  expect(deeds).toContain("changed events/stadtchor.md");
  expect(deeds.filter((deed) => deed.endsWith("/chor.md"))).toEqual([]);
  expect(check?.mistakes).toEqual([]);
});

test("where it is lost what was written, nothing is overwritten and nothing comes twice", async () => {
  await importTable(table);
  await rewrite("events/chor.md", (text) => text.replace("title: Chor", "title: Stadtchor"));
  await rm(join(city, "import/events.written.json"));
  const { deeds } = await importTable(table.map((row) => row.replace("T18:00", "T19:00")));
  expect(deeds.filter((deed) => deed.includes("events/"))).toEqual([
    "edited events/chor.md",
    "edited events/band.md",
    "edited events/stueck.md",
  ]);
  expect((await readdir(join(city, "events"))).toSorted()).toEqual(["band.md", "chor.md", "stueck.md"]);
});

test("files that Git gave the line ends of Windows are not taken for edited", async () => {
  await importTable(table);
  const path = join(city, "events/chor.md");
  await writeFile(path, (await readFile(path, "utf8")).replace(/\n/g, "\r\n"));
  expect((await importTable(table)).deeds).toContain("unchanged events/chor.md");
});

test("an import that was broken off is taken up where it stopped", async () => {
  await importTable(table);
  const before = [...(await readAll()).keys()];
  await rm(join(city, "import/events.written.json"));
  await rm(join(city, "events/stueck.md"));
  const { deeds } = await importTable(table);
  expect(deeds.filter((deed) => !deed.startsWith("unchanged"))).toEqual(["new events/stueck.md"]);
  expect([...(await readAll()).keys()]).toEqual(before);
});

test("a corrected mapping is what the next import goes by", async () => {
  await importTable(table);
  const path = join(city, "import/events.yaml");
  await writeFile(path, (await readFile(path, "utf8")).replace("theater: performance", "theater: festival"));
  const { deeds } = await importTable(table);
  expect(deeds).toContain("changed events/stueck.md");
  expect(await readFile(join(city, "events/stueck.md"), "utf8")).toContain("kind: festival\n");
});

test("a time zone in the mapping that is none is said before anything is read by it", async () => {
  await importTable(table);
  await rewrite("import/events.yaml", (text) => text.replace("timeZone: Europe/Berlin", "timeZone: Berlin"));
  await expect(runImport({ file: join(folder, "events-2026-12-01.csv"), into: city })).rejects.toMatchObject({
    code: "broken-mapping",
    parts: { found: expect.stringContaining("There is no time zone “Berlin”") as unknown },
  });
});

test("tomorrow's table is the same import: new rows come in, the others keep their files", async () => {
  await importTable(table);
  const file = join(folder, "events-2026-12-02.csv");
  await writeFile(
    file,
    [table[0], "Chor,2026-12-12T18:00:00,Rathaus,https://example.org/termine/musik/chor-2", ...table.slice(1)].join(
      "\n",
    ),
  );
  const { decisions } = await runImport({ file, into: city });
  expect(decisions.filter(({ deed }) => deed !== "unchanged").map(({ deed, path }) => [deed, path])).toEqual([
    ["new", "events/chor-2026-12-12.md"],
  ]);
});

test("a table whose columns cannot be told leaves a mapping to complete, and nothing else", async () => {
  const rows = ["x,y", "Chor,5.12.2026"];
  await expect(importTable(rows)).rejects.toMatchObject({ code: "no-column", parts: { found: "title" } });
  const path = join(city, "import/events.yaml");
  expect([...(await readAll()).keys()]).toEqual(["import/events.yaml"]);
  await writeFile(path, (await readFile(path, "utf8")).replace(/title: .*/, "title: x"));
  expect((await importTable(rows)).plan.placed).toEqual([{ at: 2, title: "Chor", path: "events/chor.md" }]);
});

test("nor is the mapping missing where the language cannot be told either", async () => {
  await expect(importTable(["foo,bar", "1,2"], { lang: undefined })).rejects.toMatchObject({ code: "no-column" });
  expect(await readFile(join(city, "import/events.yaml"), "utf8")).toContain(
    "\n#   foo\n#   bar\ncolumns:\n  title: #",
  );
});

test.each([
  ["a file that is no table", ["# Guide", "What is on, and where."], {}, "no-table"],
  ["a dry run", ["foo,bar", "1,2"], { dryRun: true }, "no-column-in-dry-run"],
])("%s leaves no mapping to complete and points to none", async (_, rows, said, code) => {
  await expect(importTable(rows, said)).rejects.toMatchObject({ code });
  await expect(readdir(city)).rejects.toThrow("ENOENT");
});

test.each([
  ["no zone", { zone: undefined }, "--zone"],
  ["a zone that is none", { zone: "Mars/Olympus" }, "Mars/Olympus"],
  ["no city", { city: undefined }, "--city"],
  ["a zone of no country", { zone: "UTC" }, "--country"],
  ["a country that is none", { country: "Germany" }, "Germany"],
])("a new city with %s is asked about", async (_, said, words) => {
  await expect(importTable(table, said)).rejects.toMatchObject({
    name: "UsageError",
    message: expect.stringContaining(words) as unknown,
  });
  await expect(readdir(city)).rejects.toThrow("ENOENT");
});

test("the command line does not silently contradict the mapping file", async () => {
  await importTable(table);
  await expect(importTable(table, { zone: "Europe/Moscow" })).rejects.toMatchObject({ name: "UsageError" });
  await expect(importTable(table, { lang: "en" })).rejects.toMatchObject({ name: "UsageError" });
});
