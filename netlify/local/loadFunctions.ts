import { pathToFileURL } from "node:url";
import type { Context } from "@netlify/functions";
import { Cron } from "croner";
import { z } from "zod";
import { findFunctions } from "./findFunctions.ts";
import { Route } from "./route.ts";

/** A function of the site as Netlify would deploy it: where it answers, to what, how often, and what answers. */
export interface SiteFunction {
  name: string;
  routes: Route[];
  excludedRoutes: Route[];
  /** Empty where it answers every method. */
  methods: string[];
  /** A file of the same address is served instead of asking the function. */
  preferStatic: boolean;
  /** Requests allowed from one address in a window of so many seconds. */
  rateLimit: { windowSize: number; windowLimit: number } | undefined;
  /** A cron expression in UTC. */
  schedule: string | undefined;
  handler: (request: Request, context: Context) => unknown;
}

const path = z.string().startsWith("/");
const list = <T extends z.ZodType>(item: T) =>
  z.union([item, z.array(item)]).transform((value) => [value].flat() as z.output<T>[]);

/** Of `export const config`, what decides when a function runs. What this machine cannot do is refused, not ignored. */
const functionSchema = z.object({
  default: z.custom<SiteFunction["handler"]>((value) => typeof value === "function", "it has no function to call"),
  config: z.looseObject({
    path: list(path).default([]),
    excludedPath: list(path).default([]),
    method: list(z.string().toUpperCase()).default([]),
    preferStatic: z.boolean().default(false),
    rateLimit: z
      .strictObject({
        windowSize: z.int().positive(),
        windowLimit: z.int().positive(),
        // As "ip" alone, Netlify would count everybody's requests together.
        aggregateBy: z.tuple([z.literal("ip"), z.literal("domain")]),
        action: z.literal("rate_limit").optional(),
      })
      .optional(),
    schedule: z.string().refine(isCron, "it is no cron expression").optional(),
    background: z.literal(false).optional(),
  }),
});

/**
 * Imports every function in the folders and reads its own `config`.
 *
 * @throws Error naming the function whose config cannot be run on one machine, and why
 */
export async function loadFunctions(folders: readonly string[]): Promise<SiteFunction[]> {
  return Promise.all(folders.flatMap(findFunctions).map(loadFunction));
}

async function loadFunction({ name, file }: { name: string; file: string }): Promise<SiteFunction> {
  const read = functionSchema.safeParse(await import(pathToFileURL(file).href));
  if (!read.success) throw new Error(`Cannot run the function ${name} (${file}): ${z.prettifyError(read.error)}`);
  const { default: handler, config } = read.data;
  if (config.path.length === 0 && config.schedule === undefined) {
    throw new Error(`Cannot run the function ${name} (${file}): its config has neither a path nor a schedule`);
  }
  return {
    name,
    handler,
    routes: config.path.map((pattern) => new Route(pattern)),
    excludedRoutes: config.excludedPath.map((pattern) => new Route(pattern)),
    methods: config.method,
    preferStatic: config.preferStatic,
    rateLimit: config.rateLimit && {
      windowSize: config.rateLimit.windowSize,
      windowLimit: config.rateLimit.windowLimit,
    },
    schedule: config.schedule,
  };
}

function isCron(expression: string): boolean {
  try {
    return new Cron(expression, { paused: true, timezone: "UTC" }).nextRun() !== null;
  } catch {
    return false;
  }
}

/** The route of the function that a request is at, with its params; undefined where it is at none. */
export function matchFunction(
  fn: SiteFunction,
  request: { method: string; pathname: string },
): { route: Route; params: Record<string, string> } | undefined {
  if (fn.methods.length > 0 && !fn.methods.includes(request.method)) return undefined;
  if (fn.excludedRoutes.some((route) => route.match(request.pathname) !== undefined)) return undefined;
  for (const route of fn.routes) {
    const params = route.match(request.pathname);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}
