import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLocalKeys } from "./localKeys.ts";
import { makeFolder } from "./testing/tempSite.ts";

test("keys are made once, long, different on every machine, and only for the machine's user to read", async () => {
  const [one, other] = [join(await makeFolder({}), "data"), await makeFolder({})];
  const keys = openLocalKeys(one);
  expect(keys.map(({ name }) => name)).toEqual(["local"]);
  expect(keys[0]?.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(openLocalKeys(one)).toEqual(keys);
  expect(openLocalKeys(other)).not.toEqual(keys);
  expect((await stat(join(one, "signing-keys"))).mode & 0o777).toBe(0o600);
  expect((await stat(one)).mode & 0o777).toBe(0o700);
});

test("keys that cannot be read are never replaced", async () => {
  const folder = await makeFolder({ "signing-keys": "" });
  expect(() => openLocalKeys(folder)).toThrow(/is empty/);
  await writeFile(join(folder, "signing-keys"), "damaged");
  expect(() => openLocalKeys(folder)).toThrow(/key 1 of .*signing-keys:/);
  expect(() => openLocalKeys(join(folder, "signing-keys"))).toThrow(/DATA_DIR, .*: a file is in its place$/);
});
