/*
 * What is typed into the field for words is looked up on every page of the site, in an index made when it was built
 * (src/searchIndex.ts). Nothing of it is loaded before the field is used; without it, or where it cannot be loaded, the
 * form finds what is coming. The words stay in the address, so Back and Reload find them again.
 */
import { plainExcerpt } from "./plainExcerpt.ts";

interface Page {
  url: string;
  meta: Record<string, string | undefined>;
  plain_excerpt: string;
}

interface Result {
  data: () => Promise<Page>;
}

interface Words {
  found: Record<string, string>;
  nothing: string;
  failed: string;
  /** What a page is, by the room its address names. */
  rooms: Record<string, string>;
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  debouncedSearch: (words: string, options: object, milliseconds: number) => Promise<{ results: Result[] } | null>;
}

const shownAtOnce = 8;
const address = "/pagefind/pagefind.js";

const place = document.querySelector<HTMLElement>("[data-everywhere]");
const field = document.querySelector<HTMLInputElement>("#q");
let loading: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  loading ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
    await pagefind.options({ excerptLength: 20 });
    return pagefind;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

/** One page that was found: its name, what it is and when, and the words around those asked for. */
function lineOf({ url, meta, plain_excerpt }: Page, rooms: Record<string, string>): HTMLLIElement {
  const line = document.createElement("li");
  const link = Object.assign(document.createElement("a"), { href: url, textContent: meta["title"] ?? url });
  line.append(link);
  const room = Object.keys(rooms).find((name) => url.includes(`/${name}/`));
  const facts = [meta["kind"] ?? (room && rooms[room]), meta["area"], meta["when"]];
  for (const text of [facts.filter(Boolean).join(" · "), plainExcerpt(plain_excerpt)]) {
    line.append(Object.assign(document.createElement("p"), { className: "small", textContent: text }));
  }
  return line;
}

/** Links to the areas and venues of the form whose names have a word that begins with what is typed. */
function namedLike(typed: string): HTMLLIElement[] {
  const lower = typed.toLowerCase();
  const named = document.querySelectorAll<HTMLInputElement | HTMLOptionElement>("[name=area], [name=venue] option");
  return [...named].flatMap((choice) => {
    const name = (choice.closest("label, option") ?? choice).textContent.trim();
    const isMeant = ` ${name.toLowerCase()}`.replace(/[^\p{L}\p{N}]+/gu, " ").includes(` ${lower}`);
    if (lower === "" || choice.value === "" || !isMeant) return [];
    const room = choice instanceof HTMLInputElement ? "areas" : "venues";
    const link = Object.assign(document.createElement("a"), { href: `../${room}/${choice.value}/`, textContent: name });
    const line = document.createElement("li");
    line.append(link);
    return [line];
  });
}

if (place && field) {
  const words = JSON.parse(place.dataset["everywhere"] ?? "") as Words;
  const status = place.querySelector("[role=status]");
  const list = place.querySelector("ol");
  const more = place.querySelector("button");
  const listed = document.querySelector<HTMLElement>("[data-listed]");
  const asked = field.defaultValue.trim();
  let left: Result[] = [];

  const showMore = async (): Promise<HTMLElement | undefined> => {
    const shown = left.splice(0, shownAtOnce);
    if (more) more.hidden = left.length === 0;
    const lines = await Promise.all(shown.map(async (result) => lineOf(await result.data(), words.rooms)));
    list?.append(...lines);
    return lines[0]?.querySelector("a") ?? undefined;
  };

  const find = async (typed: string): Promise<string> => {
    const answer = await (await load()).debouncedSearch(typed, {}, 250);
    if (!answer) return ""; // more was typed meanwhile
    const { length } = answer.results;
    left = [...answer.results];
    list?.replaceChildren();
    await showMore();
    const form = new Intl.PluralRules(document.documentElement.lang).select(length);
    return length === 0
      ? words.nothing
      : (words.found[form] ?? words.found["other"] ?? "").replace("#", String(length));
  };

  const look = async (): Promise<void> => {
    const typed = field.value.trim();
    place.hidden = typed === "";
    if (listed) listed.hidden = typed !== asked;
    place.querySelector("[data-named]")?.replaceChildren(...namedLike(typed));
    const said = typed === "" ? "" : await find(typed).catch(() => words.failed);
    if (status && said) status.textContent = said;
  };

  const keepInAddress = (): void => {
    const url = new URL(location.href);
    const typed = field.value.trim();
    if (typed === "") url.searchParams.delete("q");
    else url.searchParams.set("q", typed);
    history.replaceState(history.state, "", url);
  };

  field.addEventListener("focus", () => void load().catch(() => undefined));
  field.addEventListener("input", () => {
    keepInAddress();
    void look();
  });
  more?.addEventListener("click", () => void showMore().then((first) => first?.focus()));
  if (field.value.trim() !== "") void look();
}
