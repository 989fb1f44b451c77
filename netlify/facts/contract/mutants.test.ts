import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { factStoreProperties } from "./factStoreContract.ts";
import { countNoFaults } from "./faults.ts";
import { openFaultyFacts } from "./faultyFacts.ts";

const source = new URL("../blobFacts.ts", import.meta.url);
const folder = mkdtempSync(path.join(tmpdir(), "mutants-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The implementation with one piece of its text replaced. */
async function loadMutant(name: string, piece: string, replacement: string): Promise<typeof import("../blobFacts.ts")> {
  const text = readFileSync(source, "utf8");
  expect(text.split(piece), `"${piece}" stands once in ${fileURLToPath(source)}`).toHaveLength(2);
  const mutant = text
    .replace(piece, () => replacement)
    .replace(/ from "(\.[^"]+)"/g, (_, file: string) => ` from "${fileURLToPath(new URL(file, source))}"`);
  const file = path.join(folder, `${name}.ts`);
  writeFileSync(file, mutant);
  return import(/* @vite-ignore */ pathToFileURL(file).href) as Promise<typeof import("../blobFacts.ts")>;
}

/** The first sentence of the contract that a mutant breaks when things go wrong between it and Blobs. */
async function findBroken(mutant: typeof import("../blobFacts.ts")): Promise<string | undefined> {
  for (const [sentence, property] of Object.entries(factStoreProperties)) {
    const subject = openFaultyFacts({ seed: 3, chance: 0.35, fired: countNoFaults() }, mutant.openBlobFacts);
    const kept = await property(subject, "contract/").then(
      () => true,
      () => false,
    );
    if (!kept) return sentence;
  }
  return undefined;
}

describe("the contract", () => {
  test("is kept by the implementation as it stands", async () => {
    expect(await findBroken(await loadMutant("none", "onlyIfNew: true", "onlyIfNew: true"))).toBeUndefined();
  });

  test.each([
    ["creates without asking that the key be new", "onlyIfNew: true", "onlyIfNew: false"],
    ["believes 'modified' without an etag", "written.modified && written.etag", "written.modified"],
    ["doesn't read back what exists", "const stored = await readStored(key);", 'const stored = { nonce: "" };'],
    ["takes what exists for its own", "stored.nonce === nonce", "true"],
    ["doesn't know its own fact again", "stored.nonce === nonce", "false"],
    ["calls every failure certain", 'refused ? "not-saved" : "unknown"', '"not-saved"'],
    ["takes a lost answer for a refusal", "came < 500", "came < 600"],
    [
      "forgets all pages of a list but the first",
      "keys.push(blob.key);\n        }",
      "keys.push(blob.key);\n          break;\n        }",
    ],
  ])("is broken by one that %s", async (fault, piece, replacement) => {
    expect(await findBroken(await loadMutant(fault.replaceAll(/\W/g, "-"), piece, replacement))).toBeDefined();
  });
});
