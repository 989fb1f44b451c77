import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { address } from "../../domain/guide/address.ts";
import { checkFeed } from "../../domain/feeds/checkFeed.ts";
import { readEvents, textOf } from "../../domain/feeds/readFeed.ts";
import { sayProblem } from "../../i18n/problems/sayProblem.ts";
import { uiLanguage, wordsIn } from "../../i18n/words.ts";
import { printedPages } from "../testing/printedPages.ts";
import { openPages } from "../testing/openPages.ts";
import { guide, takeableSeats } from "../testing/shippedGuide.ts";

const openPage = openPages();
const { city } = guide;
const { event, occurrence } = takeableSeats("form");
const line = takeableSeats("line");
const site = new URL(inject("siteUrl"));
const json = { Accept: "application/json" };
const languages = city.languages.map((lang) => ({ lang, say: wordsIn(uiLanguage(lang)).registrations }));
const [{ lang: ownLang, say: ownWords }] = languages as [(typeof languages)[number]];

const ticketAddress = /^(?:\/[a-z]{2})?\/tickets\/([2-9A-Z]{6}-[2-9A-Z]{6}-[2-9A-Z]{6})\/$/;

/** Goes from the event's page to the form, and sends it. */
async function takeSeat(page: Page, lang: string, { event: of, occurrence: date } = { event, occurrence }) {
  const say = wordsIn(uiLanguage(lang)).registrations;
  await page.goto(address(`events/${of.id}/`, { lang, city }));
  await page.getByRole("link", { name: say.take, exact: true }).click();
  const choice = page.locator(`input[type=radio][value="${date}"]`).first();
  if ((await choice.count()) > 0) await choice.check();
  await page.locator(".rating-form button").first().click();
  await page.waitForURL((url) => ticketAddress.test(url.pathname));
}

const codeOf = (page: Page) => ticketAddress.exec(new URL(page.url()).pathname)?.[1] ?? "";

test.each(languages)(
  "in $lang, without script, a seat is taken from the event's page and given back from the ticket's",
  async ({ lang, say }) => {
    const page = await openPage({ javaScriptEnabled: false });
    await takeSeat(page, lang);
    const code = codeOf(page);
    expect(page.url()).toBe(new URL(address(`tickets/${code}/`, { lang, city }), site).href);
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.locator("h1").innerText()).toBe(say.ticket.confirmed(1));
    expect((await page.locator(".code").innerText()).replaceAll(/\s/g, "")).toBe(code);
    expect(await page.title()).not.toContain(code.slice(0, 6));

    await page.getByRole("link", { name: say.giveBack.link }).click();
    expect(await page.locator("h1").innerText()).toBe(say.giveBack.question);
    await page.getByRole("link", { name: say.giveBack.no }).click();
    expect(await page.locator("h1").innerText()).toBe(say.ticket.confirmed(1));

    await page.getByRole("link", { name: say.giveBack.link }).click();
    await page.getByRole("button", { name: say.giveBack.yes }).click();
    expect(codeOf(page)).toBe(code);
    expect(await page.locator("h1").innerText()).toBe(say.ticket.cancelled);
    expect(await page.locator(".code").count()).toBe(0);
  },
);

test("a seat can be taken with the keyboard alone", async () => {
  const page = await openPage();
  await page.goto(address(`events/${event.id}/registration/`, { lang: ownLang, city }));
  const isOnButton = () => page.evaluate(() => document.activeElement?.matches(".rating-form button") === true);
  let steps = 0;
  while (!(await isOnButton()) && steps++ < 60) {
    await page.keyboard.press("Tab");
    const isUnchosen = await page.evaluate(
      () => document.activeElement instanceof HTMLInputElement && !document.querySelector("[name=occurrence]:checked"),
    );
    if (isUnchosen) await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => ticketAddress.test(url.pathname));
  expect(await page.locator("h1").innerText()).toBe(ownWords.ticket.confirmed(1));
});

test.each(languages)(
  "in $lang, once seats are gone one waits in line, and the next seat given back is one's own",
  async ({ lang, say }) => {
    const seats = line.event.registration?.capacity ?? 0;
    const form = new URL(`/api/events/${line.event.id}/registrations`, site);
    const ask = async () => {
      const body = new URLSearchParams({ occurrence: line.occurrence });
      const answer = await fetch(form, { method: "POST", headers: json, body });
      return (await answer.json()) as { ticket: string; status: string };
    };
    const taken: string[] = [];
    for (let seat = 0; seat < seats; seat++) {
      const { ticket, status } = await ask();
      if (status !== "confirmed") throw new Error(`Cannot fill ${line.event.id}: seat ${seat} is ${status}`);
      taken.push(ticket);
    }
    const page = await openPage({ javaScriptEnabled: false });
    await takeSeat(page, lang, line);
    expect(await page.locator("h1").innerText()).toBe(say.ticket.waiting("1"));
    const giveBack = async (ticket: string) => {
      const cancellation = new URL(`/api/tickets/${ticket}/cancellation`, site);
      const answer = await fetch(cancellation, { method: "POST", headers: json });
      expect(await answer.json()).toMatchObject({ ticket, status: "cancelled" });
    };
    await giveBack(taken[0]!);
    await page.getByRole("link", { name: say.ticket.lookAgain }).click();
    await page.getByRole("heading", { name: say.ticket.confirmed(1) }).waitFor();
    for (const ticket of [...taken.slice(1), codeOf(page)]) await giveBack(ticket);
  },
);

test("a ticket's page is kept by nobody, tells nobody its address and is found by nobody", async () => {
  const page = await openPage();
  await takeSeat(page, ownLang);
  expect(await page.context().cookies()).toEqual([]);
  for (const rest of ["", "return/", "seat.ics"]) {
    const answer = await fetch(new URL(`/tickets/${codeOf(page)}/${rest}`, site));
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("referrer-policy")).toBe(rest === "return/" ? "same-origin" : "no-referrer");
    if (rest !== "seat.ics") expect(await answer.text()).toContain('<meta name="robots" content="noindex">');
  }
});

test("a ticket is found however its code is typed, and what is none is answered in the reader's language", async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await takeSeat(page, ownLang);
  const typed = codeOf(page).toLowerCase().replaceAll("-", " ");
  expect((await page.goto(`/tickets/${encodeURIComponent(typed)}/`))?.status()).toBe(200);
  expect(await page.locator("h1").innerText()).toBe(ownWords.ticket.confirmed(1));
  for (const { lang, say } of languages) {
    for (const code of ["222222-222222-222222", "nothing", "%3Cb%3E"]) {
      for (const rest of ["", "return/"]) {
        const answer = await page.goto(address(`tickets/${code}/${rest}`, { lang, city }));
        expect([answer?.status(), await page.locator("h1").innerText()]).toEqual([404, say.unknown.title]);
      }
    }
  }
});

test("a ticket's calendars say the same, and only its holder's file leads to the ticket", async () => {
  const page = await openPage();
  await takeSeat(page, ownLang);
  const code = codeOf(page);
  const links = await page
    .locator("main a[href*='.ics']")
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(links.map((link) => new URL(link).protocol)).toEqual(["http:", "webcal:"]);
  // What is subscribed to is named by the address the site was built for.
  const [own, subscription] = links.map((link) => new URL(link.replace(/^\w+:\/\/[^/]+/, ""), site).href) as [
    string,
    string,
  ];
  const [kept, followed] = await Promise.all([own, subscription].map(async (link) => (await fetch(link)).text()));
  expect([checkFeed(kept!), checkFeed(followed!)]).toEqual([[], []]);
  const said = (feed: string) => readEvents(feed).map(({ uid, summary, start }) => [uid, textOf(summary), start]);
  expect(said(followed!)).toEqual(said(kept!));
  expect(kept).toMatch(/TRIGGER:-P1D\r\n/);
  const whole = (feed: string) => feed.replaceAll("\r\n ", "");
  expect(whole(kept!)).toContain(`/tickets/${code}/`);
  expect(whole(followed!) + subscription).not.toContain(code);

  await page.getByRole("link", { name: ownWords.giveBack.link }).click();
  await page.getByRole("button", { name: ownWords.giveBack.yes }).click();
  const after = await (await fetch(subscription)).text();
  expect(after).toMatch(/^STATUS:CANCELLED\r$/m);
  const forged = subscription.replace(/.(?=\.ics)/, (last) => (last === "0" ? "1" : "0"));
  expect((await fetch(forged)).status).toBe(404);
});

test("a form that asks for what cannot be had comes back with what to do", async () => {
  const request = crypto.randomUUID();
  const answer = await fetch(new URL(`/api/events/${event.id}/registrations`, site), {
    method: "POST",
    headers: { Accept: "text/html" },
    body: new URLSearchParams({ seats: "9", occurrence, request, lang: ownLang }),
  });
  expect([answer.status, await answer.text()]).toEqual([
    200,
    expect.stringContaining(sayProblem("bad-seats", ownLang)) as string,
  ]);
});

test("a ticket is printed on one sheet", async () => {
  const page = await openPage();
  await takeSeat(page, ownLang);
  expect(await printedPages(page)).toBe(1);
});
