import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventSchema } from "../domain/events/eventSchema.ts";
import { readEntry } from "../domain/guide/readEntry.ts";
import { readContent } from "../files/readContent.ts";

let folder = "";

/** A city such as an import leaves it: nothing but city.yaml and who answers for events. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "new-"));
  put("city.yaml", [
    "name: Karlsruhe",
    "title: What is on",
    "summary: What is on in Karlsruhe.",
    "country: DE",
    "timeZone: Europe/Berlin",
    "languages: [de, en]",
    "areas:",
    "  music: { title: Musik, hue: 20, ornament: wave }",
    "  dance: { title: Tanz, hue: 120, ornament: tulip }",
  ]);
  put("institutions/city.md", ["---", "title: Stadt Karlsruhe", "kind: city", "---"]);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, lines: readonly string[]): void {
  mkdirSync(join(folder, "content", path, ".."), { recursive: true });
  writeFileSync(join(folder, "content", path), `${lines.join("\n")}\n`);
}

/** Runs the command as a curator does, in a process of its own; `typed` is what is put into it, or the lines of it. */
function run(
  args: readonly string[],
  typed: string | readonly string[] = [],
): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env };
  delete env["CONTENT_DIR"];
  const command = spawn(process.execPath, [join(import.meta.dirname, "new.ts"), ...args], { cwd: folder, env });
  const said = { out: "", err: "" };
  command.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  command.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  // One that asks nothing may be gone before it was told anything.
  command.stdin
    .on("error", () => undefined)
    .end(typeof typed === "string" ? typed : typed.map((line) => `${line}\n`).join(""));
  return new Promise((resolve) => command.on("close", (code) => resolve({ code: code ?? -1, ...said })));
}

function eventsThere(): string[] {
  const events = join(folder, "content/events");
  return existsSync(events) ? readdirSync(events) : [];
}

function readEvent(id: string) {
  const text = readFileSync(join(folder, "content/events", `${id}.md`), "utf8");
  return readEntry({ path: `events/${id}.md`, text }, eventSchema).value;
}

const flags = [
  "event",
  ...["--title", 'Ein Abend: "Chöre" & mehr'],
  ...["--area", "music", "--kind", "concert", "--institution", "city"],
  ...["--start", "2026-12-05 18:00"],
];

describe("With enough flags", () => {
  test("it asks nothing, writes the file, and says what to do next", async () => {
    const others = ["--end", "20:00", "--every", "month", "--on", "first sat", "--until", "2027-06-30", "--online"];
    expect(await run([...flags, ...others, "--summary", "Alle singen."])).toEqual({
      code: 0,
      err: "",
      out: `${join("content", "events/ein-abend-choere-mehr.md")} is written.

Next: open it, write the story of the event below the last line of three hyphens, and switch on what you know: every
field is explained there. Then see whether all is well: npm run check
Its page will be /events/ein-abend-choere-mehr/
`,
    });
    expect(readEvent("ein-abend-choere-mehr")).toEqual(
      eventSchema.parse({
        title: 'Ein Abend: "Chöre" & mehr',
        summary: "Alle singen.",
        kind: "concert",
        area: "music",
        institution: "city",
        online: true,
        start: "2026-12-05 18:00",
        end: "20:00",
        repeats: { every: "month", on: ["first sat"], until: "2027-06-30" },
      }),
    );
    expect((await readContent(join(folder, "content"))).mistakes).toEqual([]);
  });

  test("and --dry-run it prints the file and writes nothing", async () => {
    const { code, out } = await run([...flags, "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^---\n## [^]*\ntitle: [^]*\n# venue: [^]*\n---\n$/);
    expect(eventsThere()).toEqual([]);
  });

  test.each([
    ["an event", "events/choir.md", "---\ntitle: A\n---"],
    ["an archive entry", "archive/choir.md", "---\ntitle: A\n---"],
    ["an entry that was called so before", "events/club.md", "---\ntitle: A\nformerly: [choir]\n---"],
    ["an event that cannot be read", "events/choir.md", "no event"],
  ])("it never takes the name of %s", async (_, path, text) => {
    put(path, [text]);
    const before = eventsThere();
    const { code, err, out } = await run([...flags, "--id", "choir"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`--id: choir is the name of ${path} already, or was before`);
    expect(eventsThere()).toEqual(before);
  });

  test("it says everything that is wrong with them at once, and what was meant", async () => {
    const wrong = ["--area", "musik", "--start", "5.12.2026", "--institution", "town", "--id", "Mein Abend"];
    const { code, err } = await run([...flags, ...wrong]);
    expect(code).toBe(2);
    expect(err).toMatch(/^--id: “Mein Abend” cannot be an address: .*$/m);
    expect(err).toMatch(/^--area: There is no area “musik” .* Did you mean music\?$/m);
    expect(err).toMatch(/^--institution: There is no institution “town”/m);
    expect(err).toMatch(/^--start: .* Did you mean 2026-12-05\?$/m);
    expect(eventsThere()).toEqual([]);
  });

  test("it fills in the template the city has", async () => {
    put("events/_template.md", [
      "---",
      "## Der Titel.",
      "title: Muster",
      "languages: [de]",
      "## Wo",
      "# venue: x",
      "---",
    ]);
    await run(flags);
    const text = readFileSync(join(folder, "content/events/ein-abend-choere-mehr.md"), "utf8");
    expect(text).toContain(`## Der Titel.\ntitle: 'Ein Abend: "Chöre" & mehr'\n# languages: [de]\n## Wo\n# venue: x\n`);
  });
});

describe("Asked", () => {
  const answers = ["Chor", "", "tanz", "2", "", "", "2026-12-05 18:00", "20:00", "no", ""];

  test("it takes numbers, titles and what it offers", async () => {
    const { code, err } = await run(["event"], answers);
    expect({ code, end: err.slice(-3) }).toEqual({ code: 0, end: "\n> " });
    expect(readEvent("chor")).toEqual(
      eventSchema.parse({
        ...{ title: "Chor", kind: "lecture", area: "dance", institution: "city", online: true },
        ...{ start: "2026-12-05 18:00", end: "20:00" },
      }),
    );
  });

  test("it says what is wrong with an answer and asks again, offering what was probably meant", async () => {
    const typed = [
      ...["", "Chor", "Der Chor", "der-chor", "musick", "", "conzert", "", "9", "adt", "", "vielleicht", "no"],
      ...["5.12.2026 18:00", "", "17:00", "19:00", "weekly", "week", "", "2026-01-01", "2027-01-31", "Alle singen."],
    ];
    const { code, err } = await run(["event"], typed);
    expect(code).toBe(0);
    for (const sentence of [
      "> An answer is needed here.\n",
      "“Der Chor” cannot be an address",
      "Did you mean music?\n[music] > ",
      "Did you mean concert?\n[concert] > ",
      "There is no institution “9”",
      "   1  city  Stadt Karlsruhe\nType the number or the name.\n[city] > ",
      "Type yes or no.\n",
      "Did you mean 2026-12-05 18:00?\n[2026-12-05 18:00] > ",
      "end is “17:00”, which is not after the start, 2026-12-05 18:00.",
      "repeats.every is “weekly”",
      "The repeats end on “2026-01-01”, before the first one",
    ]) {
      expect(err).toContain(sentence);
    }
    expect(readEvent("der-chor")).toMatchObject({
      ...{ title: "Chor", area: "music", kind: "concert", institution: "city", online: false },
      ...{ start: "2026-12-05 18:00", end: "19:00", summary: "Alle singen." },
      repeats: { every: "week", until: "2027-01-31" },
    });
  });

  test("it offers a name that is free, and does not ask what the flags say", async () => {
    put("events/chor.md", ["---", "title: Chor", "---"]);
    const known = ["--title", "Chor", "--area", "music", "--kind", "concert"];
    const { code, err } = await run(["event", ...known], ["", "", "", "2026-12-05", "", "", ""]);
    expect(code).toBe(0);
    expect(err).toContain("chor is the name of events/chor.md already");
    expect(err).toContain("[chor-2] > ");
    expect(err).not.toContain("What is it called");
    expect(eventsThere()).toEqual(["chor-2.md", "chor.md"]);
  });

  test("where there are many places, a part of the name finds them; no leaves the place open", async () => {
    for (let number = 1; number <= 41; number++) {
      put(`venues/house-${number}.md`, ["---", `title: ${number === 7 ? "Kleines" : "Großes"} Haus ${number}`, "---"]);
    }
    const begin = [...answers.slice(0, 5)];
    const end = ["", ...answers.slice(6)];
    const found = await run(["event"], [...begin, "großes", "KLEIN", "1", ...end]);
    expect(found.err).toContain("There are 41: type a part of the name.\n> ");
    expect(found.err).toContain("  1  house-7  Kleines Haus 7\nType the number or the name.\n[house-7] > ");
    expect(readEvent("chor")).toMatchObject({ venue: "house-7", online: false });
    await run(["event"], ["Chor", ...begin.slice(1), "house7", "no", ...end]);
    expect(readEvent("chor-2")).toMatchObject({ online: true });
    expect(readEvent("chor-2")).not.toHaveProperty("venue");
  });

  test("answers saved on Windows are the same answers", async () => {
    const { code } = await run(
      ["event"],
      answers.map((answer) => `${answer}\r`),
    );
    expect(code).toBe(0);
    expect(readEvent("chor")).toMatchObject({ title: "Chor", end: "20:00" });
  });

  test("the last line need not have an end to be heard", async () => {
    const { code, err } = await run(["event"], "Chor");
    expect(code).toBe(2);
    expect(err).toContain("[chor] > \nThe answers ended before the last question. Still missing: --area,");
  });

  test.each([0, 1, 2, 5, 7, 9])(
    "after only %i answers it says what is missing, and leaves nothing behind",
    async (count) => {
      const { code, out, err } = await run(["event"], answers.slice(0, count));
      const missing = ["--title", "", "--area", "--kind", "--institution", "", "--start"].slice(count).filter(Boolean);
      const sentence = missing.length === 0 ? "" : `Still missing: ${missing.join(", ")}. `;
      expect({ code, out, events: eventsThere() }).toEqual({ code: 2, out: "", events: [] });
      expect(err).toMatch(
        new RegExp(
          `\nThe answers ended before the last question\\. ${sentence}Nothing was written\\.\nnpm run new .*\n$`,
        ),
      );
    },
  );
});

describe("What it cannot do it says in a sentence", () => {
  test.each<[string, string[], RegExp]>([
    ["nothing to make", [], /^Say what is to be made/],
    ["something else to make", ["venue"], /^Say what is to be made.*npm run new event$/m],
    ["a flag that npm took for itself", ["event", "Chor"], /^“Chor” stands alone.* new event -- --title/],
    ["a flag there is not", [...flags, "--colour", "red"], /--colour/],
    ["a title no file can be called by", [...flags, "--title", "日本語"], /^--id: No name can be made of this title/],
    ["a folder there is not", [...flags, "--into", "nowhere"], /^There is no folder nowhere/],
  ])("%s: 2", async (_, args, sentence) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/\nnpm run new event -- --help says more\.\n$/);
  });

  test.each<[string, string, string[], RegExp]>([
    ["a city.yaml that is wrong", "city.yaml", ["name: X"], /city\.yaml:1:1 {2}The field title is missing/],
    ["nobody to answer for it", "institutions/city.md", [], /^There is nobody yet who could answer/],
    ["a template that is none", "events/_template.md", ["Hallo"], /_template\.md:1:1 {2}The file must begin with/],
  ])("%s: 1", async (_, path, lines, sentence) => {
    if (lines.length > 0) put(path, lines);
    else rmSync(join(folder, "content", path));
    const before = eventsThere();
    const { code, out, err } = await run(flags);
    expect({ code, out, events: eventsThere() }).toEqual({ code: 1, out: "", events: before });
    expect(err).toMatch(sentence);
  });

  test("a place where no file can be written: 1", async () => {
    writeFileSync(join(folder, "content/events"), "a file, not a folder");
    const { code, out, err } = await run(flags);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^Cannot write content.events.ein-abend-choere-mehr\.md: .+\n$/);
  });

  test("and --help says how: 0", async () => {
    expect(await run(["--help"])).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("--dry-run") as unknown,
    });
  });
});
