import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readProgramme } from "./readProgramme.ts";

test("the programme read from what the build wrote is that made of the content", async () => {
  const folder = await mkdtemp(join(tmpdir(), "programme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const made = await readProgramme({ contentDir: "content", programmeFile: undefined });
  const programmeFile = join(folder, "programme.json");
  await writeFile(programmeFile, JSON.stringify(made));
  const read = await readProgramme({ contentDir: "content", programmeFile });
  expect(read).not.toBe(made);
  expect(read).toEqual(JSON.parse(JSON.stringify(made)));
});

test("without a built file the content is read, once", async () => {
  const from = { contentDir: "content", programmeFile: "no-such-folder/programme.json" };
  const programme = await readProgramme(from);
  expect(programme.events.length).toBeGreaterThan(0);
  expect(programme.events.map(({ body }) => body).join("")).toBe("");
  expect(await readProgramme(from)).toBe(programme);
});
