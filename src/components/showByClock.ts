/*
 * Pages are built once and read for hours. Whatever depends on the moment of reading says when it holds, as an interval
 * of two times in `data-at`, and whether it is to be seen before, during or after, in `data-show`. Without this script a
 * page shows what is true at any time.
 */
function showByClock(): void {
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLElement>("[data-show]")) {
    const interval = element.closest<HTMLElement>("[data-at]")?.dataset["at"] ?? "/";
    const [from = NaN, until = NaN] = interval.split("/").map((time) => Date.parse(time));
    const phase = now < from ? "before" : now >= until ? "after" : "during";
    element.hidden = !element.dataset["show"]?.includes(phase);
  }
}

showByClock();
setInterval(showByClock, 20_000);
addEventListener("pageshow", showByClock);
