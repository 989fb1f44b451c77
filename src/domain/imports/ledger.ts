import { z } from "zod";

/**
 * What an import has written into a city's folder so far: of every file what it is found again by in the source, and the
 * hash of what was written, by which a file that somebody has edited since is known.
 */
export const ledgerSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(
    z.string(),
    z.strictObject({
      /** SHA-256 of the file as it was written, in hexadecimal, with line ends as LF. */
      sha256: z.string(),
      keys: z.array(z.string()),
    }),
  ),
});

export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger: Ledger = { version: 1, files: {} };

/** The path of a room's file with one of the keys; the first of the keys that is known counts. */
export type FindPath = (room: string, keys: readonly string[]) => string | undefined;

/** Looks up where earlier imports have put what the source names by a key. */
export function pathFinder({ files }: Ledger): FindPath {
  const paths = new Map<string, string>();
  for (const [path, { keys }] of Object.entries(files)) {
    for (const key of keys) paths.set(`${path.split("/")[0] ?? ""} ${key}`, path);
  }
  return (room, keys) => keys.map((key) => paths.get(`${room} ${key}`)).find((path) => path !== undefined);
}
