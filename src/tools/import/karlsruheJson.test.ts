import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runImport } from "./runImport.ts";

/** Like karlsruhe.test.ts, which says where the data are from: the same calendar as JSON. */
const data = join(import.meta.dirname, "../../../../shared/data/karlsruhe");
const isThere = existsSync(data);
if (!isThere) console.warn(`Skipped: the real calendar of Karlsruhe is not at ${data}.`);

describe.skipIf(!isThere)("a real city's calendar as JSON", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "karlsruhe-json-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What one of the files becomes in a city of its own: each file with its text. */
  async function importFile(name: string) {
    const into = join(folder, name);
    await runImport({ file: join(data, name), into, city: "Karlsruhe", zone: "Europe/Berlin" });
    const paths = (await readdir(into, { recursive: true })).filter((path) => path.endsWith(".md")).toSorted();
    const texts = paths.map(async (path) => [path, await readFile(join(into, path), "utf8")] as const);
    return { files: await Promise.all(texts), city: await readFile(join(into, "city.yaml"), "utf8") };
  }

  test.each(["events-2025-07-17", "events-2025-07-18"])(
    "%s gives the same files as CSV, byte for byte",
    async (name) => {
      const [json, csv] = await Promise.all([importFile(`${name}.json`), importFile(`${name}.csv`)]);
      expect(json.files.length).toBeGreaterThan(400);
      expect(json).toEqual(csv);
    },
  );

  test("the next day's JSON goes on where the CSV of the day before ended", async () => {
    const into = join(folder, "mixed");
    await runImport({ file: join(data, "events-2025-07-17.csv"), into, city: "Karlsruhe", zone: "Europe/Berlin" });
    const { decisions, plan } = await runImport({ file: join(data, "events-2025-07-18.json"), into, name: "events" });
    const rooms = decisions
      .filter(({ deed }) => deed !== "unchanged")
      .map(({ deed, path }) => `${deed} ${path.split("/")[0] ?? ""}`);
    expect([...Map.groupBy(rooms, (one) => one)].map(([one, all]) => [one, all.length])).toEqual([
      ["new venues", 1],
      ["new events", 7],
    ]);
    expect([plan.unit, plan.records, plan.placed.length]).toEqual(["record", 370, 320]);
  });
});
