import { expect, inject, test } from "vitest";
import { attribute, readBuiltPages } from "../components/testing/builtPages.ts";

const pages = await readBuiltPages();
const names = new Map(
  pages.map(({ path, elements }) => [path, new Set(elements.map((element) => attribute(element, "id")))]),
);
const site = inject("siteUrl");

test("every link to a place within a page leads to one that is there", () => {
  const links = pages.flatMap(({ path, elements }) =>
    elements
      .filter(({ tagName }) => tagName === "a")
      .map((element) => new URL(attribute(element, "href") ?? "", new URL(path, site)))
      .filter(({ hash, origin }) => hash !== "" && origin === new URL(site).origin)
      .map(({ pathname, hash }) => ({ from: path, pathname, id: decodeURIComponent(hash.slice(1)) })),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ pathname, id }) => names.has(pathname) && !names.get(pathname)?.has(id))).toEqual([]);
});

test("whatever names another element of its page names one that is there", () => {
  const broken = pages.flatMap(({ path, elements }) =>
    elements.flatMap((element) =>
      ["ariaLabelledBy", "ariaDescribedBy", "ariaControls", "htmlFor"]
        .flatMap((name) => attribute(element, name)?.split(" ") ?? [])
        .filter((id) => !names.get(path)?.has(id))
        .map((id) => `${path}: ${id}`),
    ),
  );
  expect(broken).toEqual([]);
});
