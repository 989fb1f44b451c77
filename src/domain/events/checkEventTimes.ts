import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { MistakeParams } from "../content/mistake.ts";
import { isClock, isWholeDay, parseWrittenTime, resolveEnd, resolveTime } from "../times/writtenTime.ts";

interface Times {
  start?: unknown;
  end?: unknown;
  repeats?: unknown;
  sessions?: unknown;
  registration?: unknown;
  status?: unknown;
  changes?: unknown;
}

/** In hours. */
const longestNight = 12;

type Report = (path: PropertyKey[], params: MistakeParams, input?: unknown) => void;

/**
 * The rules that span several fields of an event. It also runs over an event that has other mistakes, so that a
 * curator sees them all at once: nothing is taken to have the right type, and what cannot be read is left to its own
 * field's check. Offsets don't matter to any of these rules but one: a start with and an end without one are compared
 * in UTC, where a mistake of hours is still found.
 */
export function checkEventTimes(event: Times, context: z.core.$RefinementCtx): void {
  const report: Report = (path, params, input) => {
    context.addIssue({ code: "custom", path, input, params });
  };
  checkSpan(event, [], report);
  if (Array.isArray(event.sessions)) {
    event.sessions.forEach((session: unknown, index) => {
      if (isRecord(session)) checkSpan(session, ["sessions", index], report);
    });
  }
  if (isRecord(event.repeats)) checkRepeats(event.start, event.repeats, report);
  if (isRecord(event.registration)) checkRegistration(event.registration, report);
}

function checkSpan(span: Times, path: PropertyKey[], report: Report): void {
  const { start, end } = span;
  if (!isTime(start) || typeof end !== "string") return;
  const at = [...path, "end"];
  if (isClock(end)) {
    if (isWholeDay(start)) report(at, { mistake: "mixed-days-and-times", wanted: "start" }, end);
    else if (parseWrittenTime(`2026-01-01 ${end}`))
      checkClock(start, end, () => report(at, { mistake: "end-before-start", wanted: start }, end));
    return;
  }
  if (!isTime(end)) return;
  if (isWholeDay(start) !== isWholeDay(end)) {
    report(at, { mistake: "mixed-days-and-times", wanted: "start" }, end);
    return;
  }
  const begins = resolveTime(start, "UTC");
  if (Temporal.ZonedDateTime.compare(resolveEnd(end, begins), begins) <= 0) {
    report(at, { mistake: "end-before-start", wanted: start }, end);
  }
}

/** An end by the clock may be after midnight, but a night is short: what would last longer was meant otherwise. */
function checkClock(start: string, end: string, refuse: () => void): void {
  const begins = resolveTime(start, "UTC");
  const ends = resolveEnd(end, begins);
  const isNextDay = !ends.toPlainDate().equals(begins.toPlainDate());
  if (isNextDay && ends.since(begins).total("hours") > longestNight) refuse();
}

function checkRepeats(start: unknown, repeats: Record<string, unknown>, report: Report): void {
  if (!isTime(start) || !isTime(repeats["until"])) return;
  if (dayOf(repeats["until"]) < dayOf(start)) {
    report(["repeats", "until"], { mistake: "repeats-never", wanted: start }, repeats["until"]);
  }
}

function checkRegistration(registration: Record<string, unknown>, report: Report): void {
  const { opens, closes } = registration;
  if (isTime(opens) && isTime(closes) && resolveTime(closes, "UTC").since(resolveTime(opens, "UTC")).sign <= 0) {
    report(["registration", "closes"], { mistake: "end-before-start", wanted: opens }, closes);
  }
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && parseWrittenTime(value) !== undefined;
}

function dayOf(written: string): string {
  return written.slice(0, 10);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
