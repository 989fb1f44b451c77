import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runImport, type ImportOptions } from "./runImport.ts";

/*
 * Real programmes whose texts are not ours to keep: they lie outside this repository, and only numbers of them are here.
 * A calendar of a hackerspace in Ghent at four days, and a page of St Petersburg's KudaGo.
 */
const data = join(import.meta.dirname, "../../../../shared/data");
const isThere = existsSync(data);
if (!isThere) console.warn(`Skipped: the real calendars and programmes are not at ${data}.`);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "programmes-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function importInto(name: string, file: string, said: Partial<ImportOptions>) {
  const into = join(folder, name);
  const result = await runImport({ file: join(data, file), into, ...said });
  const { plan, decisions, check } = result;
  const deeds = Map.groupBy(decisions, ({ deed, path }) => `${deed} ${path.split("/")[0] ?? ""}`);
  return {
    ...result,
    counts: { records: plan.records, placed: plan.placed.length, setAside: plan.setAside.length },
    deeds: Object.fromEntries([...deeds].map(([deed, all]) => [deed, all.length])),
    mistakes: check?.mistakes,
  };
}

async function readEvents(name: string): Promise<Map<string, string>> {
  const names = await readdir(join(folder, name, "events"));
  const texts = names.map(async (one) => [one, await readFile(join(folder, name, "events", one), "utf8")] as const);
  return new Map(await Promise.all(texts));
}

const damage =
  /<\/?(?:p|br|ul|li|a|b|i|strong|em|div|span)\b|&(?:amp|nbsp|lt|gt|quot|#\d+);|\uFFFD|Ã|â€|Ð|\r|(?:start|end): (?:19\d\d|20[3-9]\d)-/;

describe.skipIf(!isThere)("the calendar of a hackerspace, at four days", () => {
  const ghent = { city: "Gent", zone: "Europe/Brussels" };

  test.each([
    ["2024-10-17", { records: 9, placed: 9, setAside: 0 }, { "new events": 9 }],
    [
      "2024-12-22",
      { records: 21, placed: 21, setAside: 0 },
      { "new events": 12, "changed events": 3, "unchanged events": 6 },
    ],
    [
      "2025-09-15",
      { records: 25, placed: 25, setAside: 0 },
      { "new events": 4, "changed events": 1, "unchanged events": 20 },
    ],
    ["2026-01-28", { records: 32, placed: 32, setAside: 0 }, { "new events": 7, "unchanged events": 25 }],
  ])(
    "on %s nothing comes twice, nothing is lost, and importing it again changes nothing",
    async (day, counts, deeds) => {
      const first = await importInto("ghent", `hackerspace-ics/calendar-${day}.ics`, ghent);
      expect({ counts: first.counts, mistakes: first.mistakes }).toEqual({ counts, mistakes: [] });
      expect(first.deeds).toMatchObject(deeds);
      const again = await importInto("ghent", `hackerspace-ics/calendar-${day}.ics`, {});
      expect(Object.keys(again.deeds).filter((deed) => !deed.startsWith("unchanged"))).toEqual([]);
    },
  );

  test("what is weekly stays at nine in the evening on both sides of a change of the clock", async () => {
    const weekly = [...(await readEvents("ghent")).values()].filter((text) => text.includes("\nrepeats:\n"));
    expect(weekly).toHaveLength(1);
    expect(weekly[0]).toMatch(
      /\nstart: 2025-05-29 21:00\nend: 2025-05-30 01:00\nrepeats:\n {2}every: week\n {2}on: \[ thu \]\n/,
    );
  });

  test("no mark, no damaged letter and no placeholder of a year came in", async () => {
    const events = await readEvents("ghent");
    expect(events.size).toBe(32);
    expect([...events].filter(([, text]) => damage.test(text)).map(([name]) => name)).toEqual([]);
  });

  test("an earlier day's calendar marks what it does not have yet, and deletes nothing", async () => {
    const { deeds, mistakes } = await importInto("ghent", "hackerspace-ics/calendar-2024-10-17.ics", {});
    expect(deeds).toMatchObject({ "vanished events": 23 });
    expect(mistakes).toEqual([]);
    expect((await readEvents("ghent")).size).toBe(32);
  });
});

describe.skipIf(!isThere)("a page of KudaGo", () => {
  const file = "kudago/kudago-events-spb-2016-09.json";

  test("every record comes in once, with all of its times, and the city passes check", async () => {
    const { counts, deeds, mistakes, plan } = await importInto("spb", file, {
      city: "Санкт-Петербург",
      zone: "Europe/Moscow",
    });
    expect({ counts, mistakes }).toEqual({ counts: { records: 100, placed: 100, setAside: 0 }, mistakes: [] });
    expect(deeds).toEqual({ "new institutions": 1, "new events": 100 });
    expect(plan.isPart).toBe(true);
    const { results } = JSON.parse(await readFile(join(data, file), "utf8")) as {
      results: { dates: { start: number }[] }[];
    };
    const times = results.reduce((sum, { dates }) => sum + new Set(dates.map(({ start }) => start)).size, 0);
    const texts = [...(await readEvents("spb")).values()];
    const written = texts.reduce(
      (sum, text) => sum + (text.match(/^(?:start|sessions|repeats|\s+- start): /gm)?.length ?? 0),
      0,
    );
    expect(written).toBe(times);
  });

  test("no mark, no damaged letter and no placeholder of a year came in", async () => {
    const events = [...(await readEvents("spb"))];
    expect(events.filter(([, text]) => damage.test(text)).map(([name]) => name)).toEqual([]);
  });

  test("what costs money is not called free", async () => {
    const texts = [...(await readEvents("spb")).values()];
    expect(
      texts.filter((text) => /^price: .*(?:руб|евро)/m.test(text) && !/^free: (?:false|unknown)$/m.test(text)),
    ).toEqual([]);
  });

  test("importing it again changes nothing", async () => {
    const { deeds } = await importInto("spb", file, {});
    expect(deeds).toEqual({ "unchanged institutions": 1, "unchanged events": 100 });
  });
});
