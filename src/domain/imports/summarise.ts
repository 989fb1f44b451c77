const longest = 300;
const enough = 120;

/** The end of something that is no sentence: an initial, a number, a title: “Prof.”, “Dr.”, “am 3.”, “г.”. */
const unfinished = /(?:^|[\s()„“"])(?:\p{L}{1,3}|\d{1,2}|Prof|Dipl|inkl|bspw|zzgl|evtl)\.$/u;

/**
 * The first sentence of a text's paragraphs, and the next ones while they make it no longer than a few lines; at most 300
 * characters. A first sentence longer than that is cut between words, with an ellipsis. Empty for an empty text.
 */
export function summarise(paragraphs: readonly string[], lang: string): string {
  let summary = "";
  for (const sentence of paragraphs.flatMap((paragraph) => sentencesOf(paragraph, lang))) {
    const longer = `${summary} ${sentence}`.trim();
    if (summary.length >= enough || (summary !== "" && longer.length > longest)) break;
    summary = longer;
  }
  if (summary.length <= longest) return summary;
  const cut = summary.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:–-]+$/, "")}…`.toWellFormed();
}

function sentencesOf(paragraph: string, lang: string): string[] {
  const sentences: string[] = [];
  let pending = "";
  for (const { segment } of new Intl.Segmenter(lang, { granularity: "sentence" }).segment(paragraph)) {
    pending += segment;
    if (unfinished.test(pending.trimEnd())) continue;
    sentences.push(pending.trim());
    pending = "";
  }
  return [...sentences, pending.trim()].filter((sentence) => sentence !== "");
}
