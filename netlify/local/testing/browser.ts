import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

const installed = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Opens a browser without a window: the one `CHROMIUM_PATH` names, else an installed Chrome or Chromium, else the one
 * that came as a package, which needs Linux on x64. `args` are the command line's.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath =
    process.env["CHROMIUM_PATH"] ?? installed.find((path) => existsSync(path)) ?? (await chromium.executablePath());
  return playwright.launch({ executablePath, args: [...quiet, ...args] });
}
