import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

interface Package {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(await readFile("package-lock.json", "utf8")) as { packages: Record<string, Package> };

/** The package that `name` means in the package at `path`: in its own node_modules, or in those around it. */
function resolve(name: string, path: string): Package | undefined {
  const found = packages[`${path === "" ? "" : `${path}/`}node_modules/${name}`];
  if (found !== undefined || path === "") return found;
  return resolve(name, path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))));
}

test("the lock file has what every system needs, not only the one it was written on", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const found = resolve(name, path);
        return found === undefined || (/^\d+\.\d+\.\d+$/.test(wanted) && found.version !== wanted);
      })
      .map(([name, wanted]) => `${name}@${wanted} for ${path}`),
  );
  expect(missing).toEqual([]);
});
