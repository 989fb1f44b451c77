import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { runImport } from "./runImport.ts";

/*
 * The official calendar of Karlsruhe as scraped on two days: github.com/MichaelChat/karlsruhe-events-archive (MIT), texts
 * from kalender.karlsruhe.de. The data lie outside this repository; the report of importing them is kept beside this file.
 */
const data = join(import.meta.dirname, "../../../../shared/data/karlsruhe");
const isThere = existsSync(data);
if (!isThere) console.warn(`Skipped: the real calendar of Karlsruhe is not at ${data}.`);

describe.skipIf(!isThere)("a real city's calendar", () => {
  let city = "";
  beforeAll(async () => {
    city = await mkdtemp(join(tmpdir(), "karlsruhe-"));
  });
  afterAll(() => rm(city, { recursive: true }));

  function importDay(day: string) {
    const file = join(data, `events-2025-07-${day}.csv`);
    return runImport({ file, into: city, city: "Karlsruhe", zone: "Europe/Berlin" });
  }

  test("every row is accounted for, and the city passes check", async () => {
    const { plan, check } = await importDay("17");
    expect({
      ...{ records: plan.records, placed: plan.placed.length, setAside: plan.setAside.length },
      ...{ duplicates: plan.duplicates.length, mistakes: check?.mistakes },
    }).toEqual({ records: 361, placed: 313, setAside: 47, duplicates: 1, mistakes: [] });
    const report = await readFile(join(city, "import/events.report.txt"), "utf8");
    await expect(report).toMatchFileSnapshot("karlsruhe-2025-07-17.report.txt");
  });

  test("every row set aside says why in the table itself", async () => {
    const text = await readFile(join(data, "events-2025-07-17.csv"), "utf8");
    const rows = parse<Record<string, string>>(text, { columns: true });
    const days = rows.map(({ datetime = "" }) => datetime.slice(0, 4));
    const { plan } = await importDay("17");
    const reasons = [...Map.groupBy(plan.setAside, ({ code }) => code)].map(([code, all]) => [code, all.length]);
    expect(reasons).toEqual([
      ["no-date", days.filter((year) => year === "").length],
      ["placeholder-date", days.filter((year) => year === "2050").length],
    ]);
  });

  test("no text came out damaged, and no event in a year it was never meant for", async () => {
    const names = (await readdir(join(city, "events"))).filter((name) => name.endsWith(".md"));
    expect(names).toHaveLength(313);
    const texts = await Promise.all(names.map((name) => readFile(join(city, "events", name), "utf8")));
    for (const text of texts) {
      expect(text).not.toMatch(/\uFFFD|Ã|â€|\u00ad|\r|ENTFÄLLT|start: (?!2025)/);
      expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    }
    expect(texts.filter((text) => text.includes("\nstatus: cancelled\n"))).toHaveLength(2);
  });

  test("the next day's table adds what is new and touches nothing else", async () => {
    const { plan, decisions, check } = await importDay("18");
    const count = (deed: string, room: string) =>
      decisions.filter((one) => one.deed === deed && one.path.startsWith(room)).length;
    expect({
      ...{ records: plan.records, placed: plan.placed.length, setAside: plan.setAside.length },
      ...{
        duplicates: plan.duplicates.length,
        newEvents: count("new", "events/"),
        unchanged: count("unchanged", "events/"),
      },
      ...{ newVenues: count("new", "venues/"), changed: count("changed", ""), mistakes: check?.mistakes },
    }).toEqual({
      ...{
        records: 370,
        placed: 320,
        setAside: 48,
        duplicates: 2,
        newEvents: 7,
        unchanged: 313,
        newVenues: 1,
        changed: 0,
      },
      mistakes: [],
    });
    const report = await readFile(join(city, "import/events.report.txt"), "utf8");
    await expect(report).toMatchFileSnapshot("karlsruhe-2025-07-18.report.txt");
  });

  test("a day on which half of the programme is missing marks that half and deletes nothing", async () => {
    const text = await readFile(join(data, "events-2025-07-18.json"), "utf8");
    const all = JSON.parse(text) as unknown[];
    const file = join(city, "half.json");
    await writeFile(file, JSON.stringify(all.slice(0, 185)));
    const { decisions, check, plan } = await runImport({ file, into: city, name: "events", today: "2025-07-19" });
    const vanished = decisions.filter(({ deed }) => deed === "vanished").length;
    expect([plan.placed.length + vanished, check?.mistakes]).toEqual([320, []]);
    expect((await readdir(join(city, "events"))).length).toBe(320);
    const back = await importDay("18");
    expect(back.decisions.filter(({ deed }) => deed === "changed")).toHaveLength(vanished);
  });
});
