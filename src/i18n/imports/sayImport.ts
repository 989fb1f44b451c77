import type { SetAsideCode, NoteCode, Note, SetAside } from "../../domain/imports/outcome.ts";
import type { Duplicate } from "../../domain/imports/groupEvents.ts";
import type { UnreadableCode, UnreadableSource } from "../../domain/imports/unreadableSource.ts";
import type { ImportPlan } from "../../domain/imports/planImport.ts";
import { sayMistake } from "../mistakes/sayMistake.ts";
import { en } from "./en.ts";

/** The parts of a sentence. */
interface ImportParts {
  /** What was found, in quotation marks. */
  found: string;
  /** The same without them, where it is a number or a sentence itself. */
  plain: string;
  wanted: string;
  line: string;
  /** The mapping file, as the curator would name it. */
  mapping: string;
}

type Sentence = (parts: ImportParts) => string;

export interface ImportWords {
  unreadable: Record<UnreadableCode, Sentence>;
  setAside: Record<SetAsideCode, Sentence>;
  /** The same, as what is counted. */
  reasons: Record<SetAsideCode, string>;
  notes: Record<NoteCode, Sentence>;
  duplicates: Record<Duplicate["why"], (parts: { of: string }) => string>;
  didYouMean: (nearest: string) => string;
}

/** Why nothing of the source can be imported, in one sentence or two on one line. */
export function sayUnreadable({ code, parts }: UnreadableSource, mapping: string): string {
  const { found, line, nearest } = parts;
  const wanted = (parts.wanted ?? []).join(", ");
  const sentence = en.unreadable[code]({
    found: quote(found),
    plain: found ?? "",
    wanted,
    line: String(line ?? 1),
    mapping,
  });
  return nearest === undefined ? sentence : `${sentence} ${en.didYouMean(nearest)}`;
}

/** Why one record is set aside. */
export function saySetAside({ code, found, wanted, mistake }: SetAside, mapping: string): string {
  const parts = { found: quote(found), plain: found ?? "", wanted: wanted ?? "", line: "", mapping };
  const sentence = en.setAside[code](parts);
  return mistake ? `${sentence} ${sayMistake(mistake)}` : sentence;
}

/** The kind of reason, without what was found: the heading it is counted under. */
export function nameReason(code: SetAsideCode): string {
  return en.reasons[code];
}

export function sayNote({ code, found }: Note, mapping: string): string {
  return en.notes[code]({ found: quote(found), plain: found, wanted: "", line: "", mapping });
}

export function sayDuplicate({ why, of }: Duplicate, unit: ImportPlan["unit"]): string {
  return en.duplicates[why]({ of: `${unit} ${of}` });
}

function quote(text: string | undefined): string {
  return text === undefined ? "nothing" : `“${shorten(text)}”`;
}

/** On one line, and short enough for it. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
