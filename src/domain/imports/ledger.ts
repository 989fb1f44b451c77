import { z } from "zod";

const fileSchema = z.strictObject({
  /** SHA-256 of the file as it was written, in hexadecimal, with line ends as LF: the file nobody has touched since. */
  sha256: z.string(),
  /** The same of each field as the source last gave it and it was written, cut short; the text below them is `body`. */
  fields: z.record(z.string(), z.string()),
  /** What it is found again by in the source, the surest first. */
  keys: z.array(z.string()),
});

/** What an import has written into a city's folder so far, by which it knows what somebody has edited since. */
export const ledgerSchema = z.strictObject({ version: z.literal(2), files: z.record(z.string(), fileSchema) });

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerFile = z.infer<typeof fileSchema>;

export const emptyLedger: Ledger = { version: 2, files: {} };

/** The path of a room's file with that key; undefined where there is none, or more than one. */
export type FindPath = (room: string, key: string) => string | undefined;

/** Looks up where earlier imports have put what the source names by a key. */
export function pathFinder({ files }: Ledger): FindPath {
  const paths = new Map<string, string | undefined>();
  for (const [path, { keys }] of Object.entries(files)) {
    for (const key of keys) {
      const name = `${roomOf(path)} ${key}`;
      paths.set(name, paths.has(name) ? undefined : path);
    }
  }
  return (room, key) => paths.get(`${room} ${key}`);
}

function roomOf(path: string): string {
  return path.slice(0, path.indexOf("/"));
}
