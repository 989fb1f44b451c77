/** For tests: what of an iCalendar file is not as RFC 5545 has it, line by line and by no library. */
export function checkFeed(feed: string): string[] {
  return [...checkLines(feed), ...checkComponents(unfold(feed))];
}

const longestLine = 75;

/** Lines end in CRLF, and none is longer than 75 octets or broken within a letter (3.1). */
function checkLines(feed: string): string[] {
  const lines = feed.split("\r\n");
  return [
    ...(lines.pop() === "" ? [] : ["the last line has no end"]),
    ...lines.filter((line) => /[\r\n]/.test(line)).map((line) => `a bare line end in ${line}`),
    ...lines.filter((line) => Buffer.byteLength(line) > longestLine).map((line) => `too long: ${line}`),
    ...lines
      .filter((line) => !line.isWellFormed() || line.includes("\u{FFFD}"))
      .map((line) => `broken letter: ${line}`),
    ...lines.filter((line) => /[^\P{Cc}\t]/u.test(line)).map((line) => `control character: ${line}`),
  ];
}

function unfold(feed: string): string[] {
  return feed
    .replaceAll(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1);
}

const textNames = ["SUMMARY", "LOCATION", "DESCRIPTION", "NAME", "X-WR-CALNAME"];

function checkComponents(lines: readonly string[]): string[] {
  const wrong: string[] = [];
  const open: string[] = [];
  const events: Map<string, string[]>[] = [];
  for (const line of lines) {
    const [, name = "", params = "", value = ""] =
      /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/s.exec(line) ?? [];
    if (name === "") wrong.push(`no content line (3.1): ${line}`);
    else if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push(new Map());
    } else if (name === "END") {
      if (open.pop() !== value) wrong.push(`${value} ends what has not begun (3.6)`);
    } else if (open.at(-1) === "VEVENT") {
      const event = events.at(-1) ?? new Map<string, string[]>();
      event.set(name, [...(event.get(name) ?? []), params + ":" + value]);
    }
    if (textNames.includes(name) && !/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value))
      wrong.push(`not escaped (3.3.11): ${line}`);
    const [, zone] = /;TZID=([^;:]+)/.exec(params) ?? [];
    if (zone !== undefined && !lines.includes(`TZID:${zone}`)) wrong.push(`no VTIMEZONE (3.2.19): ${line}`);
  }
  if (open.length > 0) wrong.push(`${open.join(", ")} has no end`);
  const names = events.map((event) => [event.get("UID"), event.get("RECURRENCE-ID") ?? ""].join(" "));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...wrong,
    ...events.flatMap(checkEvent),
    ...twice.map((name) => `the same UID and RECURRENCE-ID twice: ${name}`),
  ];
}

/** What an event has once, and what goes together (3.6.1). */
function checkEvent(event: ReadonlyMap<string, readonly string[]>): string[] {
  const [uid = "?"] = event.get("UID") ?? [];
  const once = ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE", "URL"];
  const atMostOnce = ["DTEND", "RRULE", "LAST-MODIFIED", "RECURRENCE-ID", "DESCRIPTION", "LOCATION", "GEO"];
  const [start = "", end] = [event.get("DTSTART")?.[0], event.get("DTEND")?.[0]];
  const isDay = (time: string): boolean => time.startsWith(";VALUE=DATE:");
  const clock = (time: string): string => time.slice(time.lastIndexOf(":"));
  return [
    ...once.filter((name) => event.get(name)?.length !== 1).map((name) => `${uid} has not one ${name}`),
    ...atMostOnce
      .filter((name) => (event.get(name)?.length ?? 0) > 1)
      .map((name) => `${uid} has more than one ${name}`),
    ...(event.get("DTSTAMP")?.every((time) => /^:\d{8}T\d{6}Z$/.test(time)) ? [] : [`${uid}: DTSTAMP is not in UTC`]),
    ...(end !== undefined && isDay(start) !== isDay(end) ? [`${uid} begins as a day and ends as a moment`] : []),
    ...(end !== undefined && clock(end) <= clock(start) ? [`${uid} ends before it begins`] : []),
    ...(event.has("RRULE") && event.has("RECURRENCE-ID") ? [`${uid}: one date that repeats`] : []),
  ];
}
