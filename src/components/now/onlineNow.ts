import type { Tick } from "../showByClock.ts";

const hour = 3_600_000;

/** A line of the box, and what it is announced by: once when the event is near, and once when it begins. */
interface Line {
  item: HTMLLIElement;
  key: string;
}

function readLine(showing: HTMLElement, box: HTMLElement, { now, readInterval, sayMinutes }: Tick): Line | undefined {
  const [from, until] = readInterval(showing.dataset["at"] ?? "");
  const title = showing.querySelector("a");
  if (!title || now < from - hour || !(now < until)) return undefined;
  const link = title.cloneNode(true) as HTMLAnchorElement;
  link.hash = "join";
  const state = document.createElement("strong");
  state.className = "state";
  state.textContent =
    now < from
      ? sayMinutes(box.dataset["minutes"], Math.ceil((from - now) / 60_000))
      : (box.dataset["onlineNow"] ?? "");
  const item = document.createElement("li");
  item.append(link, " ", state);
  return { item, key: `${link.href} ${now < from ? "soon" : "now"}` };
}

/**
 * Gathers what of the lists on this page can be joined from home now or within the hour, whenever the clock is looked at.
 * The lists hold days of it, so this is right however long ago the page was built.
 */
export function followOnline(box: HTMLElement): void {
  const list = box.querySelector("ul");
  let known: string[] | undefined;
  document.addEventListener("clock", (event) => {
    const tick = (event as CustomEvent<Tick>).detail;
    const showings = [...document.querySelectorAll<HTMLElement>(".day [data-online]")];
    const lines = showings.flatMap((showing) => readLine(showing, box, tick) ?? []);
    const keys = lines.map(({ key }) => key);
    // Nothing is replaced under a reader's finger but the words that changed.
    if (keys.join() === known?.join()) {
      lines.forEach(({ item }, index) => {
        const state = list?.children[index]?.lastElementChild;
        if (state) state.textContent = item.lastElementChild?.textContent ?? "";
      });
      return;
    }
    list?.replaceChildren(...lines.map(({ item }) => item));
    box.hidden = lines.length === 0;
    const fresh = known ? lines.filter(({ key }) => !known?.includes(key)) : [];
    tick.announce(fresh.map(({ item }) => `${item.textContent}.`));
    known = keys;
  });
}
