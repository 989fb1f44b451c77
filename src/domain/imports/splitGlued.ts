/** Short words that end in a point without ending a sentence, as they are glued to the next word in tables. */
const abbreviations = new Set(
  (
    "abs art aug bsp bspw bzw dez dipl evang evtl feb geb gest ggf hrsg ing inkl jan kath mag max min mio mrd nov okt " +
    "prof sept std str tel usw vgl zzgl dept inc vol bd ca nr vs zb ул им пр руб стр тел мин чел"
  ).split(" "),
);

/** The end of a sentence with the beginning of the next right behind it: “Anfang.Ende”, “gibt?“Celeste”, “1800.Wie”. */
const joint = /(\p{L}{3,}|\p{Ll}{2}|\d{4})(["”“»)]?[.!?…]+["”“»)]*)(?=["„“»(]?\p{Lu}(?:\p{Ll}|\s|$))/gu;

/** Puts an empty line between sentences that have lost the one between them; leaves addresses and abbreviations alone. */
export function splitGlued(text: string): string {
  return text.replace(/\S+/g, (token) => {
    if (/[@/]|^www\./i.test(token)) return token;
    return token.replace(joint, (whole, word: string, end: string) =>
      end === "." && abbreviations.has(word.toLowerCase()) ? whole : `${whole}\n\n`,
    );
  });
}

/** True of a text with such a joint in it. */
export function isGlued(text: string): boolean {
  return splitGlued(text) !== text;
}
