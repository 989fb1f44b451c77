import { readFile } from "node:fs/promises";
import { Temporal } from "temporal-polyfill";
import { makeProgramme, type Programme } from "../domain/search/programme.ts";
import { readContent } from "./readContent.ts";

const programmes = new Map<string, Promise<Programme>>();

/**
 * The programme as the build wrote it, for whatever answers on demand. It is read from the file and not fetched from the
 * site's own address: the file is deployed with the function (`included_files` in netlify.toml, `includeFiles` in
 * astro.config.mjs), so it is of the same deploy, costs no request, and a request's Host header, which anybody may make
 * up, decides nothing. Where there is no such file (`astro dev`, tests of functions) it is made of the content itself.
 * What was read is kept: neither changes under a running function.
 *
 * @throws Error where there is no such file and the folder holds content that `check` refuses
 */
export function readProgramme({
  contentDir,
  programmeFile,
}: {
  contentDir: string;
  /** Undefined where nothing is built. */
  programmeFile: string | undefined;
}): Promise<Programme> {
  const key = programmeFile ?? contentDir;
  const reading = programmes.get(key) ?? readBuilt(programmeFile).then((built) => built ?? readSource(contentDir));
  programmes.set(key, reading);
  reading.catch(() => programmes.delete(key));
  return reading;
}

/** Written by the build of this same deploy from content that was checked, so its shape is not checked again. */
async function readBuilt(file: string | undefined): Promise<Programme | undefined> {
  if (file === undefined) return undefined;
  try {
    // A build from before builds said when they were made is older than any that does.
    return { made: 0, ...(JSON.parse(await readFile(file, "utf8")) as Omit<Programme, "made">) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function readSource(contentDir: string): Promise<Programme> {
  const { guide, mistakes } = await readContent(contentDir);
  if (!guide)
    throw new Error(`Cannot read ${contentDir}: npm run check says what is wrong in ${mistakes.length} places`);
  return makeProgramme(guide, Temporal.Now.zonedDateTimeISO(guide.city.timeZone));
}
