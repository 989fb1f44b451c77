import { expect, test } from "vitest";
import { attribute, readBuiltPages, textOf, type BuiltPage, type Element } from "../components/testing/builtPages.ts";
import { guide } from "../components/testing/shippedGuide.ts";
import { address } from "../domain/guide/address.ts";

const { city } = guide;
const pages = await readBuiltPages();
const paths = new Set(pages.map(({ path }) => path));

const all = ({ elements }: BuiltPage, tagName: string) => elements.filter((element) => element.tagName === tagName);
const links = (page: BuiltPage, rel: string) => all(page, "link").filter((link) => attribute(link, "rel") === rel);
const named = (page: BuiltPage, name: string) => all(page, "meta").filter((meta) => attribute(meta, "name") === name);
const pathOf = (link: Element) => new URL(attribute(link, "href") ?? "").pathname;
const isHidden = (page: BuiltPage) =>
  named(page, "robots").some((meta) => attribute(meta, "content")?.includes("noindex"));

function languageOf(path: string): string {
  const [, first = ""] = path.split("/");
  return city.languages.slice(1).includes(first) ? first : (city.languages[0] ?? "");
}

/** The addresses of the same page in all languages. */
function inAllLanguages(path: string): Record<string, string> {
  const own = languageOf(path) === city.languages[0] ? path.slice(1) : path.split("/").slice(2).join("/");
  return Object.fromEntries(city.languages.map((lang) => [lang, address(own, { lang, city })]));
}

test("every page has one title, one description, one first heading, and the language of its address", () => {
  const found = pages.map((page) => ({
    path: page.path,
    lang: all(page, "html").map((it) => attribute(it, "lang")),
    titles: all(page, "title").filter((it) => textOf(it).trim() !== "").length,
    descriptions: named(page, "description").filter((it) => attribute(it, "content")?.trim()).length,
    headings: all(page, "h1").filter((it) => textOf(it).trim() !== "").length,
  }));
  expect(found).toEqual(
    found.map(({ path }) => ({ path, lang: [languageOf(path)], titles: 1, descriptions: 1, headings: 1 })),
  );
});

test("every page for search engines names its own address, and itself in the other languages, which are there", () => {
  const found = pages
    .filter((page) => !isHidden(page))
    .map((page) => ({
      path: page.path,
      canonical: links(page, "canonical").map(pathOf),
      languages: Object.fromEntries(
        links(page, "alternate")
          .filter((link) => attribute(link, "hrefLang") !== undefined)
          .map((link) => [attribute(link, "hrefLang") ?? "", pathOf(link)]),
      ),
    }));
  expect(found).toEqual(
    found.map(({ path }) => {
      const languages = inAllLanguages(path);
      return { path, canonical: [path], languages: { ...languages, "x-default": languages[city.languages[0] ?? ""] } };
    }),
  );
  expect(found.flatMap(({ languages }) => Object.values(languages)).filter((path) => !paths.has(path))).toEqual([]);
});
