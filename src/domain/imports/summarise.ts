const longest = 300;
const enough = 120;

/** The end of something that is no sentence: an initial, a number, a title: “Prof.”, “Dr.”, “am 3.”, “г.”. */
const unfinished = /(?:^|[\s()„“"])(?:\p{L}{1,3}|\d{1,2}|Prof|Dipl|inkl|bspw|zzgl|evtl)\.$/u;

/**
 * The first sentence of a text, and the next ones while they make it no longer than a few lines; at most 300 characters.
 * A first sentence longer than that is cut between words, with an ellipsis. Empty for an empty text.
 */
export function summarise(text: string, lang: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  let summary = "";
  let pending = "";
  for (const { segment } of new Intl.Segmenter(lang, { granularity: "sentence" }).segment(words)) {
    pending += segment;
    if (unfinished.test(pending.trimEnd())) continue;
    if (summary !== "" && (summary + pending).trimEnd().length > longest) break;
    summary += pending;
    pending = "";
    if (summary.length >= enough) break;
  }
  if (summary === "") summary = pending;
  summary = summary.trim();
  if (summary.length <= longest) return summary;
  const cut = summary.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:–-]+$/, "")}…`.toWellFormed();
}
