import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";
import { launchBrowser } from "../../../netlify/local/testing/browser.ts";

/**
 * A browser for the tests of a file. Each page it opens is a new visitor's, without cookies, and is closed when the test
 * is over; addresses may be paths of the built site.
 */
export function openPages(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (!browser) throw new Error("Cannot open a page: there is no browser yet");
    const context = await browser.newContext({ baseURL: inject("siteUrl"), ...options });
    onTestFinished(() => context.close());
    return context.newPage();
  };
}
