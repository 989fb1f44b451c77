/*
 * Pages are built once and read for hours. Whatever depends on the moment of reading says when it holds, as intervals of
 * two times in `data-at`, and whether it is to be seen before, during or after them, in `data-show`. Without this script a
 * page shows what is true at any time.
 *
 * `data-minutes` holds the forms of a phrase (one, few, many, other) with # for the minutes left of the interval.
 * What carries `data-announce` is read aloud once when it comes to be seen, not each time its minutes change.
 */

/** What the clock hands to whatever else on a page follows it: a script of its own that it need not share code with. */
export interface Tick {
  /** In milliseconds. */
  now: number;
  sayMinutes: typeof sayMinutes;
  announce: typeof announce;
  readInterval: typeof readInterval;
}

/** Says a number of minutes in the form the page's language wants for it; without that language, in the last form. */
function sayMinutes(forms: string | undefined, minutes: number): string {
  const all = JSON.parse(forms ?? "{}") as Record<string, string>;
  const rules = new Intl.PluralRules(document.documentElement.lang);
  return (all[rules.select(minutes)] ?? all["other"] ?? "").replace("#", String(minutes));
}

/** Has a screen reader say it when it has nothing else to say. */
export function announce(news: readonly string[]): void {
  const status = document.querySelector("[data-status]");
  if (status && news.length > 0) status.textContent = news.join(" ");
}

/** The two times of an interval in milliseconds; NaN where there is no limit on that side. */
function readInterval(interval: string): [from: number, until: number] {
  const [from = NaN, until = NaN] = interval.split("/").map((time) => Date.parse(time));
  return [from, until];
}

/** @returns the texts of what has come to be seen and is to be announced */
function showAt(now: number): string[] {
  const news: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("[data-show]")) {
    const { show = "", minutes, announce: isNews } = element.dataset;
    const at = element.closest<HTMLElement>("[data-at]")?.dataset["at"] ?? "/";
    const spans = at.split(" ").map(readInterval);
    const span = spans.find(([from, until]) => !(now < from) && !(now >= until));
    const phase = span ? "during" : spans.some(([from]) => now < from) ? "before" : "after";
    if (span && minutes) element.textContent = sayMinutes(minutes, Math.ceil((span[1] - now) / 60_000));
    const appears = element.hidden && show.includes(phase);
    element.hidden = !show.includes(phase);
    if (appears && isNews !== undefined) news.push(element.textContent.trim());
  }
  return news;
}

/** Keeps the page right while it is open: every 15 s, and when it is looked at again. What holds at first is not news. */
export function followClock(isPaused: () => boolean): { update: () => void } {
  let isNews = false;
  const update = (): void => {
    const now = Date.now();
    const news = showAt(now);
    if (isNews) announce(news);
    isNews = true;
    const detail: Tick = { now, sayMinutes, announce, readInterval };
    document.dispatchEvent(new CustomEvent("clock", { detail }));
  };
  const follow = (): void => {
    if (!isPaused()) update();
  };
  update();
  setInterval(follow, 15_000);
  addEventListener("pageshow", follow);
  document.addEventListener("visibilitychange", follow);
  return { update };
}
