/** What wants a file name of its own. */
export interface Unnamed {
  /** The name it has had since an earlier import. */
  known?: string | undefined;
  /** The names it may have, the shortest first; the last ones tell it apart from its likes. */
  candidates: readonly string[];
}

/**
 * Gives each a name no other has. Those that would share a name all take the next longer one, so that a name depends on
 * what is imported and not on its order; only where all its names are shared are they numbered, in the order given.
 * Returns the names in the order of the items.
 */
export function assignNames(
  items: readonly Unnamed[],
  { isFree }: { isFree: (name: string, index: number) => boolean },
): string[] {
  const names = items.map(({ known }) => known);
  const used = new Set(names.filter((name) => name !== undefined));
  const take = (name: string, index: number): boolean => {
    if (name === "" || used.has(name) || !isFree(name, index)) return false;
    used.add(name);
    names[index] = name;
    return true;
  };
  const unnamed = (): number[] => names.flatMap((name, index) => (name === undefined ? [index] : []));

  // One after the other: of a hundred thousand arguments a call would run out of room.
  const levels = items.reduce((most, { candidates }) => Math.max(most, candidates.length), 0);
  for (let level = 0; level < levels; level++) {
    const wishes = Map.groupBy(unnamed(), (index) => items[index]?.candidates[level] ?? "");
    for (const [name, [index, ...others]] of wishes) {
      if (index !== undefined && others.length === 0) take(name, index);
    }
  }
  for (const index of unnamed()) {
    const base = items[index]?.candidates.findLast((name) => name !== "") ?? "";
    let number = 1;
    while (!take(number === 1 ? base : `${base}-${number}`, index)) number++;
  }
  return names.map((name) => name ?? "");
}
