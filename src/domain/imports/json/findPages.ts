import { isObject } from "./flattenRecord.ts";

/**
 * The address of the page behind this one, as servers name it that give a long list in pages. Undefined on the last page,
 * and where there are no pages.
 */
export function findNextPage(envelope: unknown): string | undefined {
  if (!isObject(envelope)) return undefined;
  const { next, next_url, next_rest_url, links, _links, ...others } = envelope as Record<string, unknown>;
  const inner = [links, _links].map((one) => (isObject(one) ? (one as { next?: unknown }).next : undefined));
  const found = [next, next_url, next_rest_url, others["@odata.nextLink"], ...inner].map((one) =>
    isObject(one) ? (one as { href?: unknown }).href : one,
  );
  return found.find((one): one is string => typeof one === "string" && one !== "");
}

/** How many records the server says there are on all pages together. */
export function findTotal(envelope: unknown): number | undefined {
  if (!isObject(envelope)) return undefined;
  const { count, total } = envelope as { count?: unknown; total?: unknown };
  return [count, total].find((one) => typeof one === "number");
}
