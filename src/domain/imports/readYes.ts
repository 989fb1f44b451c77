const yes = ["true", "yes", "ja", "да", "әйе", "oui", "1", "http://schema.org/true", "https://schema.org/true"];
const no = ["false", "no", "nein", "нет", "юк", "non", "0", "http://schema.org/false", "https://schema.org/false"];

/** What a cell that says yes or no says, in any of several languages; undefined where it says anything else. */
export function readYes(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : undefined;
}
