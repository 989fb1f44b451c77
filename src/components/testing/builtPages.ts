import { globSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";

type Node = ReturnType<typeof fromHtml>["children"][number];
export type Element = Extract<Node, { type: "element" }>;

/** A page as it was built. */
export interface BuiltPage {
  /** As an address from the root of the site: `/tt/events/choir/`. */
  path: string;
  html: string;
  /** In the order of the page. */
  elements: Element[];
}

/** Every page in `dist/` with its bytes as they lie there, sorted by path. */
export async function listBuiltPages(): Promise<{ path: string; file: string; bytes: number }[]> {
  const files = globSync("**/*.html", { cwd: "dist" });
  return Promise.all(
    files.sort().map(async (name) => {
      const file = join("dist", name);
      const path = `/${name.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;
      return { path, file, bytes: (await stat(file)).size };
    }),
  );
}

export async function readBuiltPages(): Promise<BuiltPage[]> {
  const pages = await listBuiltPages();
  return Promise.all(pages.map(async ({ path, file }) => parsePage(path, await readFile(file, "utf8"))));
}

export function parsePage(path: string, html: string): BuiltPage {
  return { path, html, elements: listElements(fromHtml(html).children) };
}

/** The text of an element with that of all in it. */
export function textOf({ children }: Element): string {
  return children
    .map((node) => (node.type === "element" ? textOf(node) : node.type === "text" ? node.value : ""))
    .join("");
}

/** What an attribute says, by its name as a property: `hrefLang`. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null ? undefined : Array.isArray(value) ? value.join(" ") : String(value);
}

function listElements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => (node.type === "element" ? [node, ...listElements(node.children)] : []));
}
