import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "import-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command as a curator does, in a process of its own. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = join(import.meta.dirname, "import.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const newCity = ["--into", "city", "--city", "Karlsruhe", "--zone", "Europe/Berlin", "--lang", "de"];

test("it says what it guessed, what came of the rows, and that the folder passes check; then that nothing changed", async () => {
  const rows = ["title,date", "Chor,5.12.2026", "Chor,5.12.2026", "Band,bald"];
  writeFileSync(join(folder, "termine.csv"), rows.join("\n"));
  const first = await run("termine.csv", ...newCity);
  expect(first).toEqual({
    code: 0,
    err: "",
    out: `Guessed, to be corrected in city/import/termine.yaml:
  title from “title”
  start from “date”
  area from nothing (0 values; other where that says nothing)
  kind from nothing (0 values; other where that says nothing)
  texts are plain, in de; times are of Europe/Berlin; termine answers for them

termine.csv: 3 records = 1 in 1 event file + 1 set aside + 1 duplicate
  1 set aside: an unreadable date

In city there are now:
  events: 1 new
  venues: none
  institutions: 1 new
  city.yaml: new, to be corrected

Record by record: city/import/termine.report.txt
npm run check finds nothing wrong in its 4 files.
`,
  });
  const second = await run("termine.csv", "--into", "city");
  expect(second).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("\nNothing has changed.\n") as unknown,
  });
}, 30_000);

test("what it is told wrongly it answers with what to say, and 2", async () => {
  for (const args of [
    [],
    ["a.csv"],
    ["a.csv", "b.csv", "--into", "x"],
    ["a.csv", "--into", "x", "--fast"],
    ["a.csv", "--into", "x", "--name", "A B"],
  ]) {
    const { code, err, out } = await run(...args);
    expect({ args, code, out, help: err.endsWith("npm run import -- --help says more.\n") }).toEqual({
      ...{ args, code: 2, out: "", help: true },
    });
  }
  expect(await run("--help")).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining("--into <folder>") as unknown,
  });
}, 30_000);

test("a file that is not there, or a folder, is one clear line, and 1", async () => {
  expect(await run("nowhere.csv", ...newCity)).toEqual({ code: 1, out: "", err: "There is no file “nowhere.csv”.\n" });
  expect(await run(".", ...newCity)).toEqual({ code: 1, out: "", err: "“.” is a folder: name the file in it.\n" });
}, 30_000);
