/** A page with a button for it can be printed by pressing that; without this script, from the browser's menu. */
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
