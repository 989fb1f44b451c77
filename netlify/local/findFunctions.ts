import { existsSync, readdirSync } from "node:fs";
import { join, parse } from "node:path";

const extensions = [".ts", ".mts", ".mjs", ".js"];

/** The functions in a folder by Netlify's own rule: `x.ts`, or `x/x.ts`, or `x/index.ts`, each named `x`. */
export function findFunctions(folder: string): { name: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isFile()) {
        const { name, ext } = parse(entry.name);
        return extensions.includes(ext) && !name.endsWith(".d") ? [{ name, file: join(folder, entry.name) }] : [];
      }
      const inside = [entry.name, "index"].flatMap((name) =>
        extensions.map((ext) => join(folder, entry.name, name + ext)),
      );
      const file = inside.find((candidate) => existsSync(candidate));
      return file === undefined ? [] : [{ name: entry.name, file }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
