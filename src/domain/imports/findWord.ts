/**
 * Of words, in which `*` stands for any letters, the one that is found first in a text; of those found at one place the
 * longest, then the first of them. Undefined where none of them is in it.
 */
export function findWord(text: string, words: readonly string[]): string | undefined {
  const found = words.flatMap((word) => {
    const match = patternOf(word).exec(text);
    return match ? [{ word, at: match.index, length: match[0].length }] : [];
  });
  return found.toSorted((a, b) => a.at - b.at || b.length - a.length)[0]?.word;
}

/** The patterns of words are made once: an import looks each of them up in each of its records. */
const patterns = new Map<string, RegExp>();

function patternOf(word: string): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const letters = word.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\*+/g, String.raw`\p{L}*`);
  const pattern = new RegExp(String.raw`(?<!\p{L})${letters}(?!\p{L})`, "iu");
  patterns.set(word, pattern);
  return pattern;
}
