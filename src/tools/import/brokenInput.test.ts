import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "broken-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs the command as a curator does, in a process of its own, for a new city. */
function importInto(city: string, source: string): Promise<Said> {
  const command = join(import.meta.dirname, "../import.ts");
  const said = ["--city", "Karlsruhe", "--zone", "Europe/Berlin", "--lang", "de"];
  return new Promise((resolve) => {
    execFile(process.execPath, [command, source, "--into", city, ...said], { cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const calendar =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261205T180000Z\r\nSUMMARY:Chöre\r\n";
const page = "<!DOCTYPE html>\n<html><head><title>404</title></head><body>Nothing here</body></html>\n";

test.each<[string, string, string | Uint8Array, RegExp]>([
  ["a truncated table", "a.csv", 'title,start\nChor,2026-12-05\nBand,"2026', /line 3 never closes: .*cut off/],
  ["truncated JSON", "a.json", '[\n{"title": "Chor"},\n{"title": "Ba', /ends too early, in line 3.*Fetch it again/],
  ["JSON truncated between lines", "a.ndjson", '{"title": "Chor"}\n{"title": "Ba', /ends too early, in line 2/],
  ["a truncated calendar", "a.ics", calendar, /calendar is cut off/],
  ["JSON with a slip", "a.json", '[\n{"title": "Chor" "start": "2026-12-05"}]', /line 2 on, near “.*"start"/],
  ["a table in Windows-1252", "a.csv", Buffer.from("title,start\nCh\xf6re,2026-12-05\n", "latin1"), /save it again/],
  ["JSON in Windows-1252", "a.json", Buffer.from('[{"title": "Ch\xf6re"}]', "latin1"), /not saved as UTF-8/],
  ["a calendar in Windows-1252", "a.ics", Buffer.from(calendar, "latin1"), /not saved as UTF-8/],
  ["a table in UTF-16", "a.csv", Buffer.from("\ufefftitle,start\nChor,2026-12-05\n", "utf16le"), /UTF-16/],
  ["JSON in UTF-16", "a.json", Buffer.from('[{"title": "Chor"}]', "utf16le"), /UTF-16/],
  ["a table without a header", "a.csv", "Chor,2026-12-05\nBand,2026-12-06\n", /put a row with their names above/],
  ["a header and nothing else", "a.csv", "title,start\n", /nothing below/],
  ["columns nobody knows", "a.csv", "x,y\n1a,2b\n", /which column holds the “title”.*name it in/],
  ["an empty file", "a.csv", "", /empty/],
  ["a file of spaces", "a.json", " \n\n", /empty/],
  ["an empty list", "a.json", "[]", /no events/],
  ["an empty object", "a.json", "{}", /no events/],
  ["a list of other things", "a.json", "[1, 2, 3]", /no events/],
  ["an answer that is an error", "a.json", '{"error": "not found"}', /no events/],
  ["records that are no events", "a.json", '[{"foo": 1}, {"foo": 2}]', /which column holds the “title”.*name it in/],
  [
    "too many fields",
    "a.json",
    JSON.stringify([Object.fromEntries([...Array(2000).keys()].map((n) => [`a${n}`, n]))]),
    /1000/,
  ],
  ["a web page", "a.ics", page, /web page: look on it for the link/],
  ["a feed of news", "a.json", '<?xml version="1.0"?>\n<rss version="2.0"></rss>', /XML/],
  ["something compressed", "a.json", gzipSync('[{"title": "Chor"}]'), /compressed: unpack it/],
  ["a PDF", "a.csv", "%PDF-1.7\n%\u00e2\u00e3", /PDF.*ask the source/],
  ["a spreadsheet", "a.xlsx", Buffer.from("PK\x03\x04\x14\x00\x06\x00"), /save the table in it as CSV/],
  ["prose", "a.txt", "What is on.\nAnd where, and when.\n", /neither iCalendar nor JSON nor a table/],
])("%s is one clear line that says what to do, and nothing is written", async (name, file, content, words) => {
  writeFileSync(join(folder, file), content);
  const city = mkdtempSync(join(folder, "city-"));
  const { code, out, err } = await importInto(city, file);
  expect({ name, code, out, lines: err.split("\n").length - 1 }).toEqual({ name, code: 1, out: "", lines: 1 });
  expect(err).toMatch(words);
  expect(existsSync(join(city, "city.yaml"))).toBe(false);
});

const start = "2026-12-05T18:00:00+01:00";

const slips: [string, unknown, RegExp][] = [
  ["a title that is no text, and a start that is none", { title: 5, start: {} }, /no date/],
  ["0000-00-00", { title: "Band", start: "0000-00-00" }, /“0000-00-00” stands for/],
  ["nought seconds", { title: "Band", start: 0 }, /“0” stands for/],
  ["9am ish", { title: "Band", start: "9am ish" }, /“9am ish” is no date/],
  ["a list where a time should be", { title: "Band", start: [1, [2]] }, /“1, 2” is no date/],
  ["a huge text", { title: "Band", start, description: "x".repeat(60_000) }, /longer than 50000/],
  ["a huge title", { title: "x".repeat(10_000), start }, /longer than 200/],
  ["a list where a title should be", { title: ["Band", "Trio"], start: "soon" }, /“soon” is no date/],
  ["a number instead of a record", 5, /no title/],
  ["null instead of a record", null, /no title/],
  ["letters damaged before", { title: "fÃ¼r alle", start }, /damaged/],
];

test("a record with a slip is one line of the report, and the others come in", async () => {
  const good = Array.from({ length: 12 }, (_, index) => ({ title: `Chor ${index}`, start, end: null }));
  writeFileSync(join(folder, "slips.json"), JSON.stringify([...slips.map(([, record]) => record), ...good]));
  const { code, out, err } = await importInto("city-json", "slips.json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("23 records = 12 in 12 event files + 11 set aside + 0 duplicates");
  const report = readFileSync(join(folder, "city-json/import/slips.report.txt"), "utf8");
  for (const [index, [name, , words]] of slips.entries()) {
    const [, said = ""] = new RegExp(`\nrecord ${index + 1}  .*\n {4}(.*)\n`).exec(report) ?? [];
    expect(said, name).toMatch(words);
  }
});

test("the same slips in a table are one line each too", async () => {
  const rows = [
    "title,start,description",
    `Chor,${start},`,
    "A,0000-00-00,",
    "B,9am ish,",
    `C,${start},${"x".repeat(60_000)}`,
    "D",
  ];
  writeFileSync(join(folder, "table.csv"), [...rows, `Duo,${start},`, `Trio,${start},`].join("\n"));
  const { code, out } = await importInto("city-slips", "table.csv");
  expect(code).toBe(0);
  expect(out).toContain("7 records = 3 in 3 event files + 4 set aside");
});

let address = "";
const server = createServer(({ url }, response) => {
  if (url === "/missing") response.writeHead(404, { "content-type": "text/html" }).end(page);
  else if (url === "/down") response.writeHead(503).end(page);
  else if (url === "/closed") response.writeHead(403).end(page);
  else if (url === "/page") response.writeHead(200, { "content-type": "text/calendar" }).end(page);
  else if (url === "/cut") response.writeHead(200, { "content-length": "1000" }).write("title,start\n");
  else response.end();
  if (url === "/cut") setImmediate(() => response.destroy());
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ["/missing", /There is no such page/],
  ["/down", /could not answer .*503.*try again later/],
  ["/closed", /does not show .* to everybody/],
  ["/page", /web page: look on it for the link/],
  ["/cut", /cannot be reached.*try again/],
  ["/empty", /empty/],
])("an address that answers as %s does is one clear line", async (path, words) => {
  const { code, out, err } = await importInto("broken", `${address}${path}`);
  expect({ code, out, lines: err.split("\n").length - 1 }).toEqual({ code: 1, out: "", lines: 1 });
  expect(err).toMatch(words);
});

test("a whole address is imported under a name of its own", async () => {
  const other = createServer((_, response) => response.end(JSON.stringify({ results: [{ title: "Chor", start }] })));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const place = `http://127.0.0.1:${(other.address() as AddressInfo).port}/events/?key=secret`;
  const { code, err } = await importInto("city-address", place);
  other.close();
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(existsSync(join(folder, "city-address/import/127-0-0-1-events.yaml"))).toBe(true);
});
