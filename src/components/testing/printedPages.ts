import type { Page } from "playwright-core";

/** How many sheets of A4 a page is printed on. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
  return [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

/** Shows the page as it is set on paper: A4 within margins of 10 mm. */
export async function layOutForPrint(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 718, height: 1047 });
}
