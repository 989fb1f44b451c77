/**
 * Installs what package-lock.json lists, if node_modules does not hold it yet. Runs before every npm script a
 * newcomer may type first, on whatever Node (20 or newer) their machine has; so it is plain JavaScript.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const lock = readFileSync("package-lock.json", "utf8");
const stamp = "node_modules/.installed-from";

/** @returns {string} the lock file node_modules was last filled from, or nothing */
function installed() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
}

if (installed() !== lock) {
  console.log("Installing what the guide is built with (a minute or two, once) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("Cannot install the packages: npm ci failed. Is the npm registry reachable? Try `npm ci` by hand.");
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
}
