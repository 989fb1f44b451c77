/** A file of a city's content, wherever it was read from. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes: `events/choir.tt.md`. */
  path: string;
  text: string;
}

/** Ids are file names: lower-case Latin letters, digits and hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id and language a file name stands for: `choir.tt.md` is the Tatar translation of `choir`. */
export function parseFileName(path: string): { id: string; lang: string | undefined } | undefined {
  const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}))?\.md$/.exec(path.slice(path.lastIndexOf("/") + 1));
  if (!match) return undefined;
  return { id: match[1] ?? "", lang: match[2] };
}
