/** Where the server says what its operator should know, a line at a time. */
export type Log = (line: string) => void;

/**
 * What an error may say in a log: its kind and place, and those of its causes. Not its message, as that may quote what
 * was sent: a ticket's code, a comment, an address.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const { code } = error as NodeJS.ErrnoException;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? "" : `\n  caused by ${describeError(error.cause)}`;
  return [`${error.name}${code === undefined ? "" : ` (${code})`}`, ...places.slice(0, 8)].join("\n") + cause;
}
