import { describe, expect, test } from "vitest";
import type { FactStore } from "../../src/domain/facts/factStore.ts";
import { openBlobFacts } from "./blobFacts.ts";
import { openLocalStore } from "./localStore.ts";
import type { Fetch } from "./patientFetch.ts";
import { openSqliteBlobs } from "./sqliteBlobs.ts";

/** What happens to one request: it is done and answered, answered without being done, or done without an answer. */
type Event = "done" | "done, no etag" | "done, no answer" | "no answer" | number;

/** Facts on an engine to which the events happen, one for each request, and "done" to all further ones. */
function openEventful(events: Event[]) {
  const engine = openSqliteBlobs(":memory:").fetch;
  const requests: Request[] = [];
  const fetch: Fetch = async (input, init) => {
    requests.push(new Request(input, init));
    const event = events.shift() ?? "done";
    if (typeof event === "number") return new Response(null, { status: event });
    if (event === "no answer") throw new TypeError("fetch failed");
    const response = await engine(input, init);
    if (event === "done, no answer") throw new TypeError("fetch failed");
    return event === "done, no etag" ? new Response(null) : response;
  };
  return {
    facts: openBlobFacts(openLocalStore(), fetch, { budgetMs: 60_000, pausesMs: [0] }),
    others: openBlobFacts(openLocalStore(), engine),
    asked: () => requests.map(({ method }) => method).join(" "),
    requests,
  };
}

describe("creating a fact", () => {
  test.each<[Event[], string, string]>([
    [["done"], "PUT", "one answer is enough"],
    [["done, no etag"], "PUT GET", "an answer without an etag is read back"],
    [["done, no answer", "done"], "PUT PUT GET", "the second try finds what the first has written"],
    [["done, no answer", 503], "PUT PUT GET", "a write whose answer was lost is found"],
    [["done, no answer", 503, 503], "PUT PUT GET GET", "the read-back is tried again too"],
    [[409, "done"], "PUT PUT", "a conflict with another write in flight is tried again"],
    [[429, "done"], "PUT PUT", "too many requests are tried again"],
    [["no answer", "done"], "PUT PUT", "no answer is tried again"],
  ])("says 'created' after %j (%s): %s", async (events, asked) => {
    const { facts, others, asked: askedFor } = openEventful(events);
    expect(await facts.create("key", "mine")).toBe("created");
    expect(askedFor()).toBe(asked);
    expect(await others.read("key")).toBe("mine");
  });

  test.each<[Event[]]>([[[]], [[503, 503]], [["no answer", "no answer"]], [[400]], [["no answer", "done"]]])(
    "says 'exists' after %j where another's fact is read back, be it equal",
    async (events) => {
      const { facts, others } = openEventful(events);
      await others.create("key", "equal");
      expect(await facts.create("key", "equal")).toBe("exists");
    },
  );

  test.each<[Event[], string]>([
    [[400], "400"],
    [[401], "401"],
    [[403], "403"],
    [[413], "413"],
    [[409, 409], "409, 409"],
    [[429, 429], "429, 429"],
  ])("says 'not saved' after %j, all refusals, where nothing is read back", async (events, tries) => {
    const { facts, others } = openEventful(events);
    await expect(facts.create("key", "mine")).rejects.toMatchObject({
      name: "FactStoreError",
      message: `Cannot store fact key: ${tries}`,
      outcome: "not-saved",
    });
    expect(await others.read("key")).toBeUndefined();
  });

  test.each<[Event[], string]>([
    [[500, 502], "Cannot store fact key: 500, 502"],
    [["no answer", "no answer"], "Cannot store fact key: TypeError, TypeError"],
    [[503, 403], "Cannot store fact key: 503, 403"],
    [[412, 404], "Cannot store fact key: 412"],
    [["done, no answer", 503, 503, 503], "Cannot read fact key: 503, 503"],
    [["done, no etag", 403], "Cannot read fact key: 403"],
    [[412, "no answer", "no answer"], "Cannot read fact key: TypeError, TypeError"],
  ])("says it can't know after %j", async (events, message) => {
    const { facts } = openEventful(events);
    await expect(facts.create("key", "mine")).rejects.toMatchObject({
      name: "FactStoreError",
      message,
      outcome: "unknown",
    });
  });

  test("only ever asks that the key be new, never for an etag", async () => {
    const { facts, requests } = openEventful([503]);
    await facts.create("key", "mine");
    await facts.create("key", "mine again");
    const conditions = requests.map(({ method, headers }) => [
      method,
      headers.get("if-none-match"),
      headers.get("if-match"),
    ]);
    expect(conditions).toEqual([
      ["PUT", "*", null],
      ["PUT", "*", null],
      ["PUT", "*", null],
      ["GET", null, null],
    ]);
  });

  test("asks nothing of the engine for what can't be stored", async () => {
    const { facts, requests } = openEventful([]);
    await expect(facts.create("key", undefined)).rejects.toThrow(
      new TypeError("Cannot store fact key: undefined has no JSON"),
    );
    expect(requests).toEqual([]);
  });
});

describe("reading, listing and erasing", () => {
  test.each<[string, string, (facts: FactStore) => Promise<unknown>]>([
    ["Cannot read fact a/b", "GET GET", (facts) => facts.read("a/b")],
    ["Cannot list facts a/", "GET GET", (facts) => facts.list("a/")],
    ["Cannot erase fact a/b", "DELETE DELETE", (facts) => facts.erase("a/b")],
  ])("ends in '%s' when nothing helps, and the client adds no tries of its own", async (message, asked, operate) => {
    const { facts, asked: askedFor } = openEventful([503, "no answer"]);
    await expect(operate(facts)).rejects.toMatchObject({
      name: "FactStoreError",
      message: `${message}: 503, TypeError`,
      outcome: "unknown",
    });
    expect(askedFor()).toBe(asked);
  });

  test("throws where what lies under a key is no fact", async () => {
    const engine = openSqliteBlobs(":memory:").fetch;
    const facts = openBlobFacts(openLocalStore(), engine);
    for (const body of ["", "{", "null", "[]", '{"fact":1}']) {
      await engine("http://x/local/site:facts/key", { method: "PUT", body });
      await expect(facts.read("key")).rejects.toMatchObject({ name: "FactStoreError", outcome: "unknown" });
    }
  });
});
