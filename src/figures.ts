import { readFile } from "node:fs/promises";
import { figuresSchema, type Figures } from "./domain/results/figures.ts";

let loading: Promise<Figures | undefined> | undefined;

/**
 * What residents did, as this build shows it: from the file or address in FIGURES, or from the live site when Netlify
 * builds it anew. Undefined where there are none yet or they cannot be had; the pages then say nothing of ratings until
 * their script or their reader asks.
 */
export function loadFigures(): Promise<Figures | undefined> {
  return (loading ??= load());
}

async function load(): Promise<Figures | undefined> {
  const { FIGURES, NETLIFY, URL: site } = process.env;
  const source = FIGURES ?? (NETLIFY && site ? new URL("/data/figures.json", site).href : undefined);
  if (source === undefined) return undefined;
  try {
    return figuresSchema.parse(JSON.parse(await readSource(source)));
  } catch (error) {
    console.warn(`Building without figures: cannot read ${source}: ${(error as Error).message}`);
    return undefined;
  }
}

async function readSource(source: string): Promise<string> {
  if (!/^https?:/.test(source)) return readFile(source, "utf8");
  const answer = await fetch(source, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`it answers ${answer.status}`);
  return answer.text();
}
