import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import { address } from "../../domain/guide/address.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, rateable } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;
const lang = city.languages[0]!;
const say = wordsIn(uiLanguage(lang)).rating;
/** From the end: other test files rate those at the beginning. */
const [byKeyboard, unreachable, lost] = rateable.toReversed().map(({ id }) => id);
const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** Opens an event's page and keeps what is posted from it. */
async function openEvent(event: string): Promise<{ page: Page; sent: URLSearchParams[] }> {
  const page = await openPage();
  const sent: URLSearchParams[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(fieldsOf(request)));
  await page.goto(address(`events/${event}/`, { lang, city }));
  await page.locator(".tally").waitFor();
  return { page, sent };
}

function fieldsOf(request: Request): URLSearchParams {
  return new URLSearchParams(request.postData() ?? "");
}

async function readTally(page: Page): Promise<{ count: number; votes: number[] }> {
  const votes = await page.locator("[data-stars] [data-votes]").allTextContents();
  const said = await page.locator("[data-tally-count]").textContent();
  const count = /\d+/.exec(said ?? "")?.[0];
  return { count: Number(count ?? 0), votes: votes.map(Number).toReversed() };
}

async function answered(page: Page, words: string): Promise<void> {
  await page.getByRole("status").filter({ hasText: words }).waitFor();
}

/** What a tally becomes by one more vote. */
function withVote({ count, votes }: { count: number; votes: number[] }, stars: number): object {
  return { count: count + 1, votes: votes.map((number, index) => (index === stars - 1 ? number + 1 : number)) };
}

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.closest(".rating-form") ? `${element.tagName} ${element.getAttribute("value") ?? ""}` : undefined;
  });

test("by keyboard alone an event is rated and rated anew, the tally follows without a reload, and one vote counts", async () => {
  const { page, sent } = await openEvent(byKeyboard!);
  const before = await readTally(page);
  await page.evaluate(() => (document.title = "the same page"));
  for (let tabs = 0; tabs < 100 && (await focused(page)) === undefined; tabs += 1) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("INPUT 5");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toBe("INPUT 4");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await answered(page, say.thanks);
  expect(await readTally(page)).toEqual(withVote(before, 4));
  expect(sent.map((fields) => fields.get("rating"))).toEqual(["4"]);
  expect(sent[0]!.get("request")).toMatch(uuid);

  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.keyboard.press("Enter");
  expect((await answer).status()).toBe(200);
  await page.waitForFunction(
    (votes) => document.querySelector("[data-stars='3'] [data-votes]")?.textContent === votes,
    String(before.votes[2]! + 1),
  );
  expect(await readTally(page)).toEqual(withVote(before, 3));
  expect(sent.map((fields) => fields.get("rating"))).toEqual(["4", "3"]);
  expect(sent[1]!.get("request")).not.toBe(sent[0]!.get("request"));
  expect(await page.title()).toBe("the same page");
});

test("while the server cannot be reached the choice stays, words say what to do, and the retry is the same sending", async () => {
  const { page, sent } = await openEvent(unreachable!);
  const before = await readTally(page);
  await page.route("**/rating", (route) => route.abort());
  await page.getByRole("radio", { name: `2 — ${say.stars[2]}` }).check();
  await page.locator(".rating-form button").click();
  await answered(page, say.failed);
  expect(await page.getByRole("radio", { name: `2 — ${say.stars[2]}` }).isChecked()).toBe(true);
  expect(await readTally(page)).toEqual(before);

  await page.unroute("**/rating");
  await page.locator(".rating-form button").click();
  await answered(page, say.thanks);
  expect(await readTally(page)).toEqual(withVote(before, 2));
  expect(sent).toHaveLength(2);
  expect(sent[1]!.toString()).toBe(sent[0]!.toString());
});

test("a rating that was saved but whose answer was lost counts once when it is sent again", async () => {
  const { page } = await openEvent(lost!);
  const before = await readTally(page);
  await page.route("**/rating", async (route) => {
    const request = route.request();
    const answer = await fetch(request.url(), {
      method: "POST",
      body: fieldsOf(request),
      headers: { Accept: "application/json" },
    });
    expect(answer.status).toBe(200);
    await route.abort();
  });
  await page.getByRole("radio", { name: `1 — ${say.stars[1]}` }).check();
  await page.locator(".rating-form button").click();
  await answered(page, say.failed);

  await page.unroute("**/rating");
  await page.locator(".rating-form button").click();
  await answered(page, say.thanks);
  expect(await readTally(page)).toEqual(withVote(before, 1));
});
