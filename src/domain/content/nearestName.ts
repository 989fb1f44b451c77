import { closest, distance } from "fastest-levenshtein";

/**
 * The known name most like the one found, if they are near enough that one was probably meant for the other:
 * at most two edits, or a third of the longer name (Levenshtein distance).
 */
export function nearestName(found: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  if (names.length === 0) return undefined;
  const nearest = closest(found.toLowerCase(), names);
  const allowed = Math.max(2, Math.floor(Math.max(found.length, nearest.length) / 3));
  if (distance(found.toLowerCase(), nearest) <= allowed) return nearest;
  return names.find((name) => found.length >= 3 && (name.startsWith(found) || found.startsWith(name)));
}
