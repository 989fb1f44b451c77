/*
 * Says the time of an event by the visitor's own clock, where that shows another than the city's. The element holds the
 * city's time with its offset, and a sentence for the same day, the next and the one before.
 */
for (const element of document.querySelectorAll<HTMLElement>("[data-your-time]")) {
  const { yourTime = "", same = "", next = "", before = "" } = element.dataset;
  const moment = new Date(yourTime);
  // Shifted by the visitor's offset, so that the ISO text reads as their clock does.
  const here = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();
  const [day, clock] = [here.slice(0, 10), here.slice(11, 16)];
  const cityDay = yourTime.slice(0, 10);
  element.hidden = here.slice(0, 16) === yourTime.slice(0, 16);
  element.textContent = (day === cityDay ? same : day > cityDay ? next : before).replace("#", clock);
}
