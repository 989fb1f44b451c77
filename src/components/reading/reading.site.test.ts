import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/words.ts";
import { openPages } from "../testing/openPages.ts";
import { guide } from "../testing/shippedGuide.ts";

const openPage = openPages();
const say = wordsIn("en").reading;
const event = `/en/events/${guide.events[0]!.id}/`;

/** What the reader's choice changes. */
function look(page: Page): Promise<{ letters: string; paper: string; ink: string }> {
  return page.evaluate(() => {
    const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
    return { letters: fontSize, paper: backgroundColor, ink: getComputedStyle(document.body).color };
  });
}

async function choose(page: Page, ...choices: string[]): Promise<void> {
  await page.getByText(say.title).click();
  for (const choice of choices) await page.getByLabel(choice).check();
}

const white = "rgb(255, 255, 255)";
const black = "rgb(0, 0, 0)";
const usual = { letters: "20px", paper: "rgb(255, 253, 248)" };

test("what is chosen holds at once and on every other page, until it is taken back", async () => {
  const page = await openPage({ colorScheme: "light" });
  await page.goto("/en/");
  expect(await look(page)).toMatchObject(usual);
  await choose(page, say.sizes[200], say.whiteOnBlack);
  const chosen = { letters: "40px", paper: black, ink: white };
  expect(await look(page)).toEqual(chosen);
  await page.goto(event);
  expect(await look(page)).toEqual(chosen);
  await page.getByText(say.title).click();
  await page.getByRole("button", { name: say.reset }).click();
  expect(await look(page)).toMatchObject(usual);
  await page.goto("/en/");
  expect(await look(page)).toMatchObject(usual);
});

test("going back keeps what was chosen since", async () => {
  const page = await openPage({ colorScheme: "light" });
  await page.goto("/en/");
  await page.goto(event);
  await choose(page, say.sizes[150]);
  await page.goBack();
  await expect.poll(() => look(page)).toMatchObject({ letters: "30px" });
});

test("it is remembered on the device, in no cookie", async () => {
  const page = await openPage();
  await page.goto("/en/");
  await choose(page, say.sizes[150]);
  expect(await page.context().cookies()).toEqual([]);
});

test("without script it holds on the page, and says so", async () => {
  const page = await openPage({ javaScriptEnabled: false, colorScheme: "dark" });
  await page.goto(event);
  await choose(page, say.sizes[150], say.blackOnWhite);
  expect(await page.getByText(say.onThisPage).isVisible()).toBe(true);
  expect(await look(page)).toEqual({ letters: "30px", paper: white, ink: black });
  await page.getByRole("button", { name: say.reset }).click();
  expect(await page.getByLabel(say.sizes[100]).isChecked()).toBe(true);
});

test("the keyboard alone is enough", async () => {
  const page = await openPage({ colorScheme: "light" });
  await page.goto(event);
  await page.getByText(say.title).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  expect(await look(page)).toEqual({ letters: "30px", paper: white, ink: black });
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).search).toBe("");
});

test.each([say.blackOnWhite, say.whiteOnBlack])("%s is nothing but that, wherever there is text", async (colours) => {
  const page = await openPage({ viewport: { width: 360, height: 800 } });
  await page.goto("/en/");
  await choose(page, colours);
  for (const path of ["/en/", event, "/en/archive/"]) {
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly: ["color-contrast-enhanced"] })
      .analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")))).toEqual([]);
  }
});
