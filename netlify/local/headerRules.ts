import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAllHeaders, type Header, type MinimalHeader } from "@netlify/headers-parser";

/** The headers of a file served at a path. */
export type HeaderRules = (pathname: string) => Record<string, string>;

/**
 * Reads what netlify.toml, `_headers` among the published files, and the adapter's config.json say of headers. As on
 * Netlify they are for files: what a function answers carries its own.
 *
 * @throws Error naming the rules that cannot be read
 */
export async function readHeaderRules(root: string, { publishDir }: { publishDir: string }): Promise<HeaderRules> {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(publishDir, "_headers")],
    netlifyConfigPath: join(root, "netlify.toml"),
    configHeaders: await readAdapterHeaders(root),
    minimal: false,
  });
  if (errors.length > 0)
    throw new Error(`Cannot read the header rules: ${errors.map((error) => error.message).join("; ")}`);
  const rules = headers as Header[];
  return (pathname) =>
    Object.fromEntries(
      rules.filter((rule) => rule.forRegExp.test(pathname)).flatMap((rule) => Object.entries(rule.values)),
    );
}

async function readAdapterHeaders(root: string): Promise<MinimalHeader[]> {
  try {
    const config = JSON.parse(await readFile(join(root, ".netlify/v1/config.json"), "utf8")) as {
      headers?: MinimalHeader[];
    };
    return config.headers ?? [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
