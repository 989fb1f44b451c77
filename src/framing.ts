import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { securityHeaders } from "../netlify/platform/securityHeaders.ts";

const policy = "Content-Security-Policy";

/**
 * Writes `_headers` among the published files: no page may be shown inside another site's page, but those under `embed/`
 * are made for it. Where several rules fit a path, hosts differ in whether the last one counts or all of them together;
 * and of two policies a browser obeys both. So there is no rule for everything with an exception, but one for each
 * folder at the top that is no `embed/`.
 */
export function framing(languages: readonly string[]): AstroIntegration {
  return {
    name: "framing",
    hooks: {
      "astro:build:done": async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname);
        const rules = unframed(paths, languages).map(
          (path) => `${path}\n  ${policy}: ${securityHeaders[policy] ?? ""}\n`,
        );
        await writeFile(new URL("_headers", dir), rules.join(""));
      },
    },
  };
}

/** The paths, as header rules write them, that cover these pages and no page under `embed/`. */
export function unframed(pages: readonly string[], languages: readonly string[]): string[] {
  const rules = pages.map((page) => {
    const folders = page.split("/").filter((folder) => folder !== "");
    const deep = languages.includes(folders[0] ?? "") ? 2 : 1;
    if (folders[deep - 1] === "embed") return "";
    return folders.length < deep ? `/${folders.join("/")}` : `/${folders.slice(0, deep).join("/")}/*`;
  });
  return [...new Set(rules)].filter((rule) => rule !== "").toSorted();
}
