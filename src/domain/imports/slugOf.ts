import slugify from "@sindresorhus/slugify";

/** The Tatar letters Russian does not have, and signs whose English names would be put in their place. */
const replacements: [string, string][] = [
  ...Object.entries({ ә: "a", ө: "o", ү: "u", җ: "zh", ң: "n", һ: "h" }).flatMap(
    ([letter, latin]): [string, string][] => [
      [letter, latin],
      [letter.toUpperCase(), latin],
    ],
  ),
  ["&", " "],
  ["🦄", " "],
  ["♥", " "],
];

/**
 * A text as a file name: lower-case Latin letters, digits and hyphens, cut between words. Empty where nothing of the
 * text can be written so.
 */
export function slugOf(text: string, longest = 60): string {
  const slug = slugify(text.normalize("NFC"), { decamelize: false, customReplacements: replacements });
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const end = cut.lastIndexOf("-");
  return end > longest / 2 ? cut.slice(0, end) : cut.slice(0, longest).replace(/-+$/, "");
}
