import { stat } from "node:fs/promises";
import { join } from "node:path";

/** A file that answers an address. */
export interface FoundFile {
  path: string;
  /** In bytes. */
  size: number;
  /** When it was last written, in whole milliseconds since 1970. */
  lastModified: number;
}

/**
 * The file in the folder that Netlify would serve at the path (percent-encoded, as it came): itself, with `.html`, or
 * its `index.html`. A folder asked for without the slash at its end is `movedTo` the path with it, as page-relative
 * links would break otherwise. Nothing outside the folder, and neither `_headers` nor `_redirects`, is ever found.
 */
export async function findFile(folder: string, pathname: string): Promise<FoundFile | { movedTo: string } | undefined> {
  const names = pathname
    .split("/")
    .filter((name) => name !== "")
    .map(decodeURIComponent);
  if (names.some(isUnsafe) || names[0] === "_headers" || names[0] === "_redirects") return undefined;
  const exact = join(folder, ...names);
  const index = join(exact, "index.html");
  if (pathname.endsWith("/")) {
    return (await readFile(index)) ?? (names.length > 0 ? readFile(`${exact}.html`) : undefined);
  }
  const file = (await readFile(exact)) ?? (await readFile(`${exact}.html`));
  if (file !== undefined) return file;
  return (await readFile(index)) === undefined ? undefined : { movedTo: `${pathname}/` };
}

function isUnsafe(name: string): boolean {
  return name === "." || name === ".." || /[/\\\0]/.test(name);
}

async function readFile(path: string): Promise<FoundFile | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? { path, size: stats.size, lastModified: Math.floor(stats.mtimeMs) } : undefined;
  } catch {
    return undefined;
  }
}
