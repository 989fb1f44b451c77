import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { countNoFaults } from "../facts/contract/faults.ts";
import { openFaultyFacts } from "../facts/contract/faultyFacts.ts";
import { runRounds, someRounds, type Registrations, type RunOptions } from "./contract/interleavings.ts";
import { makeDeploys } from "./contract/world.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What is copied, that one piece of it may be replaced. */
const rooms = ["netlify/registrations", "src/domain/registrations"];
const folder = mkdtempSync(path.join(tmpdir(), "mutants-"));
const { open, close } = makeDeploys();

afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

/** The registrations with one piece of the text of one file replaced. */
async function loadMutant(name: string, { file, piece, replacement }: Mutation): Promise<Registrations> {
  const copy = path.join(folder, name);
  for (const room of rooms) {
    mkdirSync(path.join(copy, room), { recursive: true });
    for (const entry of readdirSync(path.join(root, room)).filter((one) => /(?<!\.test)\.ts$/.test(one))) {
      const from = path.join(root, room, entry);
      const text = readFileSync(from, "utf8").replace(/ from "(\.[^"]+)"/g, (import_, to: string) => {
        const target = path.resolve(path.dirname(from), to);
        return rooms.some((one) => path.dirname(target) === path.join(root, one)) ? import_ : ` from "${target}"`;
      });
      writeFileSync(path.join(copy, room, entry), text);
    }
  }
  const mutated = path.join(copy, file);
  const text = readFileSync(mutated, "utf8");
  expect(text.split(piece), `"${piece}" stands once in ${file}`).toHaveLength(2);
  writeFileSync(
    mutated,
    text.replace(piece, () => replacement),
  );
  const load = async <Module>(room: string) =>
    (await import(/* @vite-ignore */ pathToFileURL(path.join(copy, "netlify/registrations", room)).href)) as Module;
  return {
    ...(await load<typeof import("./register.ts")>("register.ts")),
    ...(await load<typeof import("./cancelTicket.ts")>("cancelTicket.ts")),
    ...(await load<typeof import("./readTicket.ts")>("readTicket.ts")),
    ...(await load<typeof import("./settleOnce.ts")>("settleOnce.ts")),
    ...(await load<typeof import("./settleOptions.ts")>("settleOptions.ts")),
    ...(await load<typeof import("./ticketName.ts")>("ticketName.ts")),
  };
}

interface Mutation {
  file: string;
  piece: string;
  replacement: string;
}

type Mode = Pick<RunOptions, "listsAreStale" | "mustSettle"> & { chance: number; budgetMs: number };

const faulty: Mode = { listsAreStale: false, mustSettle: false, chance: 0.12, budgetMs: 30 };
/** Most operations fail several times in a row now and then. */
const harsh: Mode = { ...faulty, chance: 0.4 };
const staleLists: Mode = { listsAreStale: true, mustSettle: true, chance: 0, budgetMs: 60_000 };
const staleAndImpatient: Mode = { ...staleLists, budgetMs: 100 };

/** Whether no run of rounds shows anything wrong. */
async function isKept(
  registrations: Registrations,
  { chance, ...mode }: Mode,
  openFacts?: Parameters<typeof openFaultyFacts>[1],
): Promise<boolean> {
  const property = fc.asyncProperty(someRounds, fc.nat(), async (rounds, seed) => {
    const subject = openFaultyFacts({ seed, chance, fired: countNoFaults() }, openFacts);
    await runRounds(rounds, { registrations, subject, open, onCrash: () => undefined, ...mode });
  });
  const { failed } = await fc.check(property, { numRuns: 150, seed: 5, endOnFailure: true });
  return !failed;
}

const none: Mutation = { file: "netlify/registrations/newestLedger.ts", piece: "step *= 2", replacement: "step *= 2" };

async function loadFacts(name: string, piece: string, replacement: string) {
  const from = path.join(root, "netlify/facts/blobFacts.ts");
  const text = readFileSync(from, "utf8");
  expect(text.split(piece), `"${piece}" stands once in ${from}`).toHaveLength(2);
  const file = path.join(folder, `${name}.ts`);
  const absolute = (_: string, to: string) => ` from "${path.resolve(path.dirname(from), to)}"`;
  writeFileSync(file, text.replace(piece, () => replacement).replace(/ from "(\.[^"]+)"/g, absolute));
  const mutant = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof import("../facts/blobFacts.ts");
  return mutant.openBlobFacts;
}

describe("the rounds", { timeout: 240_000 }, () => {
  test.each([faulty, harsh, staleLists])("go well with the registrations as they stand (%j)", async (mode) => {
    expect(await isKept(await loadMutant(`none-${mode.chance}`, none), mode)).toBe(true);
  });

  test.each([
    ["creates without asking that the key be new", "onlyIfNew: true", "onlyIfNew: false", faulty],
    [
      "takes every answer for success and reads nothing back",
      "written.modified && written.etag",
      "written.modified",
      harsh,
    ],
    ["takes what exists for its own", "stored.nonce === nonce", "true", staleLists],
  ])("go wrong on a store that %s", async (fault, piece, replacement, mode) => {
    const name = fault.replaceAll(/\W/g, "-");
    const registrations = await loadMutant(`on-${name}`, none);
    expect(await isKept(registrations, mode, await loadFacts(name, piece, replacement))).toBe(false);
  });

  const registrationsFile = (file: string) => `netlify/registrations/${file}`;
  test.each([
    [
      "trusts lists and does not gallop",
      registrationsFile("newestLedger.ts"),
      "if (!following) return",
      "return",
      staleAndImpatient,
    ],
    [
      "takes the first ledger it comes to for the newest",
      registrationsFile("newestLedger.ts"),
      "absent - newest.number > 1",
      "false",
      staleAndImpatient,
    ],
    ["forgets its own wish", registrationsFile("settleOnce.ts"), ", ...own];", "];", staleAndImpatient],
    [
      "says it was first though somebody else was",
      registrationsFile("settleOnce.ts"),
      '=== "created" ? next : undefined',
      '=== "" ? undefined : next',
      staleLists,
    ],
    [
      "settles under older content",
      registrationsFile("settleOnce.ts"),
      "ledger.version > options.version",
      "ledger.version < 0",
      faulty,
    ],
    [
      "overlooks what was given back",
      registrationsFile("settleOnce.ts"),
      'seen.get(ticket) !== "cancelled"',
      "!seen.has(ticket)",
      faulty,
    ],
    ["counts no seats", "src/domain/registrations/settle.ts", "free -= entry.seats;", "", faulty],
  ])("go wrong with one that %s", async (fault, file, piece, replacement, mode) => {
    const mutant = await loadMutant(fault.replaceAll(/\W/g, "-"), { file, piece, replacement });
    expect(await isKept(mutant, mode)).toBe(false);
  });
});
