import { announce, followClock } from "../showByClock.ts";

const key = "paused";

/** A pause lasts for the visit; where nothing can be stored, as long as the page. */
function storedPause(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function storePause(isPaused: boolean): void {
  try {
    if (isPaused) sessionStorage.setItem(key, "");
    else sessionStorage.removeItem(key);
  } catch {
    // The page itself remembers.
  }
}

/**
 * Follows the clock, with a button that stops it (WCAG 2.2.2) wherever there is something that would change. A page with
 * no place for the button, such as one in a frame, is right when it is opened, and stays as it is.
 */
export function followPausably(): void {
  const updates = document.querySelector<HTMLElement>("[data-updates]");
  const button = updates?.querySelector("button");
  let isPaused = !updates || storedPause();
  const label = (): void => {
    if (button) button.textContent = (isPaused ? updates?.dataset["resume"] : updates?.dataset["pause"]) ?? "";
  };
  label();
  if (updates) updates.hidden = !document.querySelector("[data-show]");
  const clock = followClock(() => isPaused);
  button?.addEventListener("click", () => {
    isPaused = !isPaused;
    storePause(isPaused);
    label();
    if (!isPaused) clock.update();
    announce([(isPaused ? updates?.dataset["paused"] : updates?.dataset["resumed"]) ?? ""]);
  });
}
