import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const dayMs = 24 * 60 * 60 * 1000;
const kinds = ["concert", "lecture", "class", "workshop", "exhibition", "performance"];
const areas = ["dance", "music", "theatre", "fine-art", "crafts", "sport", "lectures", "languages", "computers"];
const places = ["saidash", "moskovsky", "said-galiev", "national-library", "zalesny", "smena"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/**
 * Makes a city like the sample one, with as many events as asked for, each in three languages: the first `begun` of
 * them past, the others spread over the half year from `today`, every tenth of those weekly. The same each time.
 * `registration` is the field of that name, written as YAML on one line, which all of them get.
 */
export async function generateCity(
  folder: string,
  options: { events: number; begun: number; today: Date; registration?: string },
): Promise<void> {
  await cp("content", folder, {
    recursive: true,
    filter: (source) => !/content[/\\](events|series|archive|lessons)/.test(source),
  });
  await mkdir(join(folder, "events"));
  for (let index = 0; index < options.events; index += 1) {
    const id = eventId(index);
    await writeFile(join(folder, "events", `${id}.md`), writeEvent(index, options));
    for (const language of ["tt", "en"]) {
      await writeFile(join(folder, "events", `${id}.${language}.md`), writeTranslation(index, language));
    }
  }
}

export function eventId(index: number): string {
  return `event-${index}`;
}

function writeEvent(
  index: number,
  { begun, today, registration }: { begun: number; today: Date; registration?: string },
): string {
  const days = index < begun ? -1 - index : 1 + ((index * 7) % 180);
  const start = new Date(today.getTime() + days * dayMs);
  const hour = 10 + (index % 10);
  const place = pick(places, index);
  const repeats =
    index >= begun && index % 10 === 0 ? `repeats: { every: week, on: [${pick(weekdays, start.getUTCDay())}] }\n` : "";
  return `---
title: Событие ${index}
summary: Встреча, на которой показывают, рассказывают и отвечают на вопросы.
kind: ${pick(kinds, index)}
area: ${pick(areas, index)}
institution: ${place}
venue: ${place}
start: ${start.toISOString().slice(0, 10)} ${hour}:00
end: ${hour + 2}:00
${repeats}${registration === undefined ? "" : `registration: ${registration}\n`}languages: [ru, tt]
---
${"Подробный рассказ о том, что будет, кому это подойдёт и что взять с собой. ".repeat(8)}
`;
}

function writeTranslation(index: number, language: string): string {
  return `---
title: Event ${index} (${language})
summary: A meeting where things are shown, told and asked about.
translation: unchecked
---
${"What will happen, for whom it is, and what to bring. ".repeat(8)}
`;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}
