import { execFileSync, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { makeFolder } from "../../netlify/local/testing/tempSite.ts";

const tool = resolve(import.meta.dirname, "check.ts");
const city = `name: Казань
title: Культурная среда
summary: Афиша города.
country: RU
timeZone: Europe/Moscow
languages: [ru]
areas:
  music: { title: Музыка, hue: 20, ornament: tulip }
`;
const event = (start: string, more = ""): string =>
  `---\ntitle: Хор\nkind: concert\narea: music\ninstitution: dk\nstart: ${start}\n${more}---\nВечер.\n`;
const files = {
  "guide/city.yaml": city,
  "guide/institutions/dk.md": "---\ntitle: Дом культуры\nkind: house-of-culture\n---\n",
  "guide/events/choir.md": event("2090-12-05 18:00"),
  "guide/events/ball.md": event("2090-12-06 18:00"),
};

let root: string;

function git(...args: string[]): void {
  const asSomebody = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", ["-C", root, ...asSomebody, ...args], { stdio: "ignore" });
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

/** What the tool prints, without the folder of the test, and its exit code. */
function check(args: string[] = [], env: Record<string, string> = {}): { code: number | null; said: string[] } {
  const { status, stdout, stderr } = spawnSync("node", [tool, ...args, "guide"], {
    cwd: root,
    env: { ...process.env, GITHUB_BASE_REF: "", ...env },
    encoding: "utf8",
  });
  return { code: status, said: (stdout + stderr).split("\n").filter((line) => line !== "") };
}

beforeEach(async () => {
  root = await makeFolder(files);
});

describe("npm run check", () => {
  test("without git compares with nothing", () => {
    expect(check()).toEqual({ code: 0, said: ["4 files in guide, nothing wrong."] });
  });

  test("on main compares with nothing, unless it is asked to", () => {
    git("init", "-b", "main");
    git("add", ".");
    git("commit", "-m", "first");
    write("guide/events/choir.md", event("2090-12-05 19:00"));
    expect(check()).toEqual({ code: 0, said: ["4 files in guide, nothing wrong."] });
    expect(check(["--since", "HEAD"])).toMatchObject({
      code: 1,
      said: [expect.stringMatching(/^guide\/events\/choir\.md:6:8 {2}start is not what residents/), ...changes],
    });
  });

  test("on a branch says what residents are not told, and not what changed on main since", () => {
    git("init", "-b", "main");
    git("add", ".");
    git("commit", "-m", "first");
    git("checkout", "-b", "choir");
    write("guide/events/choir.md", event("2090-12-05 19:00"));
    rmSync(join(root, "guide/events/ball.md"));
    git("commit", "-a", "-m", "second");
    git("checkout", "main");
    write("guide/events/ball.md", event("2090-12-06 12:00"));
    git("commit", "-a", "-m", "elsewhere");
    git("checkout", "choir");
    const expected = {
      code: 1,
      said: [
        expect.stringMatching(/^guide\/events\/ball\.md:1:1 {2}The page “ball” would be gone/),
        expect.stringMatching(/^guide\/events\/choir\.md:6:8 {2}start is not what residents/),
        ...changes.slice(0, -1),
        "2 mistakes in 2 files of 3.",
      ],
    };
    expect(check()).toEqual(expected);
    git("checkout", "--detach");
    expect(check([], { GITHUB_BASE_REF: "main" })).toEqual(expected);
  });

  test("on a branch where all is told says with what it was compared", () => {
    git("init", "-b", "main");
    git("add", ".");
    git("commit", "-m", "first");
    git("checkout", "-b", "choir");
    const told = "changes: [{ on: 2090-11-20, what: time, from: 2090-12-05 18:00, why: Ремонт. }]\n";
    write("guide/events/choir.md", event("2090-12-05 19:00", told));
    expect(check()).toEqual({ code: 0, said: ["4 files in guide, compared with main, nothing wrong."] });
  });

  test("on a branch where the lines it offers are pasted, asks for the reason", () => {
    git("init", "-b", "main");
    git("add", ".");
    git("commit", "-m", "first");
    git("checkout", "-b", "choir");
    const pasted = "changes:\n  - on: 2090-11-20\n    what: time\n    from: 2090-12-05 18:00\n    why: …\n";
    write("guide/events/choir.md", event("2090-12-05 19:00", pasted));
    expect(check()).toEqual({
      code: 1,
      said: [
        "guide/events/choir.md:11:10  changes[1].why is “…”, but must be a sentence residents will read.",
        "1 mistake in 1 file of 4.",
      ],
    });
  });

  test("without the commit it is to compare with says so once and goes on, unless it was asked for it", () => {
    git("init", "-b", "choir");
    git("add", ".");
    git("commit", "-m", "first");
    expect(check()).toEqual({
      code: 0,
      said: ["4 files in guide, nothing wrong.", "Not compared with main: git has no such commit here."],
    });
    expect(check(["--since", "v1"])).toEqual({
      code: 2,
      said: ["Not compared with v1: git has no such commit here."],
    });
  });
});

/** The lines below a mistake about the choir's time. */
const changes: unknown[] = [
  "changes:",
  expect.stringMatching(/^ {2}- on: \d{4}-\d\d-\d\d$/),
  "    what: time",
  "    from: 2090-12-05 18:00",
  "    to: 2090-12-05 19:00",
  "    why: …",
  "1 mistake in 1 file of 4.",
];
