import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SigningKey } from "../platform/platform.ts";
import { parseSigningKeys } from "../platform/signingKeys.ts";

/**
 * The signing keys of this machine's city, made once in its data folder, where only its user may read them. Losing the
 * file would make every visitor a new one, so it is on the disk before anything is signed.
 *
 * @throws Error when the file cannot be written, or is there and cannot be read
 */
export function openLocalKeys(dataDir: string): SigningKey[] {
  makeDataFolder(dataDir);
  const file = join(dataDir, "signing-keys");
  try {
    writeFileSync(file, `local:${randomBytes(32).toString("hex")}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const keys = parseSigningKeys(readFileSync(file, "utf8"), file);
  if (keys.length > 0) return keys;
  throw new Error(`Cannot sign anything: ${file} is empty. Put its backup in its place, or remove it to begin anew`);
}

function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    const why = code === "EEXIST" || code === "ENOTDIR" ? "a file is in its place" : `it cannot be made (${code})`;
    throw new Error(`Cannot keep anything in the folder DATA_DIR, ${dataDir}: ${why}`, { cause });
  }
}
