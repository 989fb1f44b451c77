/** Short words that end in a point without ending a sentence, as they are glued to the next word in tables. */
const abbreviations = new Set(
  (
    "abs art aug bsp bspw bzw dez dipl evang evtl feb geb gest ggf hrsg ing inkl jan kath mag max min mio mrd nov okt " +
    "prof sept std str tel usw vgl zzgl dept inc vol bd ca nr vs zb ул им пр руб стр тел мин чел"
  ).split(" "),
);

/** The end of a sentence with the beginning of the next right behind it: “Anfang.Ende”, “gibt?“Celeste”, “1800.Wie”. */
const joint = /(\p{L}{3,}|\p{Ll}{2}|\d{4})(["”“»)]?[.!?…]+["”“»)]*)(?=["„“»(]?\p{Lu}(?:\p{Ll}|\s|$))/gu;

/** A label glued to what it says, and perhaps to the line before it: “JahrenAnmeldung:ohne”. */
const label = /(\p{Ll})?(\p{Lu}\p{Ll}{2,}:)(?=\p{L})/gu;

/**
 * Puts an empty line between sentences, and before labels, that have lost the line end between them; leaves addresses and
 * abbreviations alone. Words glued without any sign between them cannot be told from names such as PlayStation.
 */
export function splitGlued(text: string): string {
  return text.replace(/\S+/g, (token) => {
    if (/[@/]|^www\./i.test(token)) return token;
    return token
      .replace(joint, (whole, word: string, end: string) =>
        end === "." && abbreviations.has(word.toLowerCase()) ? whole : `${whole}\n\n`,
      )
      .replace(label, (_, before: string | undefined, name: string) =>
        before === undefined ? `${name} ` : `${before}\n\n${name} `,
      );
  });
}

/** True of a text that has lost line ends. */
export function isGlued(text: string): boolean {
  return splitGlued(text) !== text;
}
