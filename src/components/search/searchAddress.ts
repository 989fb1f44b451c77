import type { Page } from "../../layouts/page.ts";

/** The address of a question, in the page's language. */
export function searchAddress(query: string, page: Pick<Page, "link">): string {
  return page.link(query === "" ? "search/" : `search/?${query}`);
}
