/** What cannot be seen and means nothing: control characters, soft hyphens, and marks that turn the direction of writing. */
const invisible = /(?!\n)[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Text on lines, each without spaces at its ends, in composed characters (NFC), with nothing invisible in it. */
export function cleanLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(invisible, "")
    .normalize("NFC")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Text on one line; a comma stands at the word before it. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s+/g, " ").replace(/ ,/g, ",");
}

/**
 * True of a text that was once read with the wrong encoding: the mark for what could not be read, or the pairs that
 * UTF-8 becomes when it is taken for Windows-1252 (“fÃ¼r”, “â€“”, “Ð¼”).
 */
export function looksDamaged(text: string): boolean {
  return /\uFFFD|Ã[\u0080-\u00ba\u00bc-\u00bf„“Ÿ–œ€]|â€[\u0080-\u00bf“”™žœ¦¢]|[ÐÑ][\u0080-\u00bf]/.test(text);
}

/** What two texts have in common that differ only in capitals, spaces and punctuation. */
export function sameText(text: string): string {
  const line = cleanLine(text).toLowerCase();
  return line.replace(/[\p{P}\s]+/gu, " ").trim() || line;
}
