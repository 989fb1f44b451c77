import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { attribute, parsePage, readBuiltPages, textOf, type BuiltPage } from "../components/testing/builtPages.ts";
import { findRepresentatives } from "../components/testing/pageTypes.ts";

/* What a page may weigh, in bytes over the wire: compressed as every server can, where most do better. */
const eventPageBytes = 14_000;
const pageBytes = 30_000;
const scriptBytes = 4_000;

const pages = await readBuiltPages();
const isEventPage = ({ path }: BuiltPage) => /^(\/[a-z]{2,3})?\/events\/[^/]+\/$/.test(path);
const scriptsOf = ({ elements }: BuiltPage) =>
  elements.filter((element) => element.tagName === "script" && attribute(element, "type") !== "application/ld+json");
const stylesOf = ({ elements }: BuiltPage) => elements.filter(({ tagName }) => tagName === "style").map(textOf);

function weigh(content: string | Uint8Array): number {
  return gzipSync(content).length;
}

const sourcesOf = (page: BuiltPage) =>
  scriptsOf(page)
    .map((script) => attribute(script, "src"))
    .filter((source) => source !== undefined);

/** What the files of scripts weigh, with those that they import at once. */
async function weighFiles(addresses: readonly string[]): Promise<number> {
  const files = new Map<string, string>();
  const waiting = addresses.map((address) => new URL(address, "http://site"));
  for (const { pathname, href } of waiting) {
    if (files.has(pathname)) continue;
    const code = await readFile(join("dist", pathname), "utf8");
    files.set(pathname, code);
    const imported = [...code.matchAll(/\b(?:import|from)\s*["']([./][^"']+)["']/g)].map(([, path = ""]) => path);
    waiting.push(...imported.map((path) => new URL(path, href)));
  }
  return [...files.values()].reduce((total, code) => total + weigh(code), 0);
}

/** The scripts of a page, in it and fetched. */
async function weighScripts(page: BuiltPage): Promise<number> {
  return weigh(scriptsOf(page).map(textOf).join("")) + (await weighFiles(sourcesOf(page)));
}

/** A page as it can be read and used. Ornaments, which are for pleasure, come later, and so do pictures. */
async function weighPage(page: BuiltPage): Promise<number> {
  return weigh(page.html) + (await weighFiles(sourcesOf(page)));
}

async function tooHeavy(
  chosen: readonly BuiltPage[],
  limit: number,
  measure: (page: BuiltPage) => Promise<number>,
): Promise<string[]> {
  const weights = await Promise.all(chosen.map(async (page) => ({ path: page.path, bytes: await measure(page) })));
  return weights.filter(({ bytes }) => bytes > limit).map(({ path, bytes }) => `${path}: ${bytes} bytes`);
}

test("an event page with all it needs to be read and rated is within 14 kB", async () => {
  const chosen = pages.filter(isEventPage);
  expect(chosen.length).toBeGreaterThan(10);
  expect(await tooHeavy(chosen, eventPageBytes, weighPage)).toEqual([]);
});

test("every page is within 30 kB without its pictures", async () => {
  expect(await tooHeavy(pages, pageBytes, weighPage)).toEqual([]);
});

test("every page's script is within 4 kB", async () => {
  expect(await tooHeavy(pages, scriptBytes, weighScripts)).toEqual([]);
});

test("nothing holds up a page: no style sheet is fetched but that for paper, and no script that would have to be waited for", () => {
  const blocking = pages.flatMap(({ path, elements }) =>
    elements
      .filter((element) =>
        element.tagName === "script"
          ? attribute(element, "src") !== undefined &&
            attribute(element, "type") !== "module" &&
            !("async" in element.properties || "defer" in element.properties)
          : attribute(element, "rel") === "stylesheet" && attribute(element, "media") !== "print",
      )
      .map(({ tagName }) => `${path}: ${tagName}`),
  );
  expect(blocking).toEqual([]);
});

test("every page is loaded from its own site alone, and has no fonts but the reader's", () => {
  const loading = ["img", "source", "iframe", "embed", "object", "video", "audio", "track", "use", "image", "input"];
  const fetched = ["stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"];
  const foreign = pages.flatMap(({ path, elements, html }) => {
    const addresses = elements.flatMap((element) => {
      const isLink = element.tagName === "link" && fetched.some((rel) => attribute(element, "rel")?.includes(rel));
      if (!isLink && element.tagName !== "script" && !loading.includes(element.tagName)) return [];
      return ["src", "srcSet", "href", "poster", "data"].map((name) => attribute(element, name) ?? "");
    });
    const inStyles = [...html.matchAll(/(?:url\(|@import )["']?([^"')]+)/g)].map(([, address = ""]) => address);
    return [...addresses, ...inStyles].filter((it) => /^(\w+:)?\/\//.test(it)).map((it) => `${path}: ${it}`);
  });
  expect(foreign).toEqual([]);
  expect(pages.filter(({ html }) => html.includes("@font-face")).map(({ path }) => path)).toEqual([]);
});

test("all pages, built or made on demand, have one and the same style, and no style or script in an attribute", async () => {
  const onDemand = (await findRepresentatives()).filter(({ path }) => !pages.some((page) => page.path === path));
  expect(onDemand.length).toBeGreaterThan(0);
  const answers = onDemand.map(async ({ path }) =>
    parsePage(path, await (await fetch(new URL(path, inject("siteUrl")))).text()),
  );
  const all = [...pages, ...(await Promise.all(answers))];
  const [style] = stylesOf(all[0]!);
  expect(all.filter((page) => stylesOf(page).join() !== style).map(({ path }) => path)).toEqual([]);
  const inAttributes = all.flatMap(({ path, elements }) =>
    elements.flatMap(({ tagName, properties }) =>
      Object.keys(properties)
        .filter((name) => /^(style$|on[A-Z])/.test(name))
        .map((name) => `${path}: ${tagName} ${name}`),
    ),
  );
  expect(inAttributes).toEqual([]);
});

test("the scripts inside pages are a few, each the same wherever it is", () => {
  const hashes = new Map<string, string[]>();
  for (const page of pages) {
    for (const script of scriptsOf(page).filter((it) => attribute(it, "src") === undefined)) {
      const hash = createHash("sha256").update(textOf(script)).digest("base64");
      hashes.set(hash, [...(hashes.get(hash) ?? []), page.path]);
    }
  }
  const listed = [...hashes].map(([hash, paths]) => `sha256-${hash}: ${paths.length} pages, such as ${paths[0]!}`);
  expect(listed.length, `A content security policy has to name each:\n${listed.join("\n")}`).toBeLessThanOrEqual(10);
});
