import type { SigningKey } from "./platform.ts";

const keyForm = /^([a-z0-9-]{1,32}):([A-Za-z0-9_+/=-]{32,})$/;

/**
 * Reads `SIGNING_KEYS`: `name:secret` pairs with commas between them, the newest first. The first signs; all verify,
 * so a key that was replaced stays at the end of the list for as long as what it signed is to count.
 *
 * Errors name the `source`, where the list is written.
 *
 * @throws Error when a pair is malformed, a secret is shorter than 32 characters, or two keys share a name. The
 *   message never repeats the value.
 */
export function parseSigningKeys(list: string | undefined, source = "SIGNING_KEYS"): SigningKey[] {
  const keys = (list ?? "")
    .split(",")
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "")
    .map((pair, index) => {
      const [, name, secret] = keyForm.exec(pair) ?? [];
      if (name === undefined || secret === undefined) {
        throw new Error(
          `Cannot read key ${String(index + 1)} of ${source}: write name:secret, the name in a–z, 0–9 and -, ` +
            "the secret in at least 32 letters, digits or + / = _ -",
        );
      }
      return { name, secret };
    });
  const names = keys.map((key) => key.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Cannot use ${source}: two keys have the name "${twice}"`);
  return keys;
}
