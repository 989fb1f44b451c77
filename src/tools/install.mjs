/**
 * Installs what package-lock.json lists, if node_modules does not hold it yet. Runs before every npm script a
 * newcomer may type first, on whatever Node (20 or newer) their machine has; so it is plain JavaScript.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Where somebody runs the site only, npm itself leaves out what tests and tools need. */
const leavesOutDev = process.env.NODE_ENV === "production" || (process.env.npm_config_omit ?? "").includes("dev");

/** Whether every package is there in its version, by the record npm keeps of what it installed. */
function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const installed = readPackages("node_modules/.package-lock.json");
  return Object.entries(readPackages("package-lock.json")).every(([path, wanted]) => {
    if (path === "" || (wanted.dev && leavesOutDev)) return true;
    // What is optional may be for another system.
    return installed[path] === undefined ? wanted.optional === true : installed[path].version === wanted.version;
  });
}

/** @param {string} file @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean }>} */
function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

if (!isInstalled()) {
  console.log("Installing what the guide is built with (a minute or two, once) …");
  // Windows would not let `npm ci` remove the Node that this very script may be running on.
  const how = process.platform === "win32" && existsSync("node_modules") ? "install --no-save" : "ci";
  const { status } = spawnSync(`npm ${how} --no-audit --no-fund --loglevel=error`, { stdio: "inherit", shell: true });
  if (status !== 0) {
    console.error("Cannot install the packages: npm failed. Is the npm registry reachable? Try `npm ci` by hand.");
    process.exit(status ?? 1);
  }
}
