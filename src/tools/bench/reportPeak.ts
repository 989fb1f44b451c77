import { writeFileSync } from "node:fs";

/* Loaded into a process that is measured: writes the most memory it had, in kilobytes, into PEAK_FILE as it ends. */
process.on("exit", () => writeFileSync(process.env["PEAK_FILE"] ?? "", String(process.resourceUsage().maxRSS)));
