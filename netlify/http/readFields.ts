import { Problem } from "../../src/domain/problems/problem.ts";

/** The text of each field a form or JSON object has; of one that is given several times, every text. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

/**
 * Reads a body of at most `limit` bytes; no body has no fields. Files are passed over. What is no text in JSON becomes the text it is
 * written as, so that an object where a text belongs is a wrong text and not an absent one.
 *
 * @throws Problem `media-type` for what is neither a form nor JSON, `too-large`, `malformed`
 */
export async function readFields(request: Request, limit: number): Promise<Fields> {
  const type = request.headers.get("Content-Type") ?? "";
  const essence = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const isForm = formTypes.includes(essence);
  if (essence === "" && (await readBytes(request, limit)).length === 0) return new Map();
  if (!isForm && essence !== "application/json") throw new Problem("media-type");
  const bytes = await readBytes(request, limit);
  try {
    return gather(isForm ? await readForm(bytes, type) : readJson(bytes));
  } catch (cause) {
    throw new Problem("malformed", {}, { cause });
  }
}

/** The one text of a field; undefined where it is absent or empty, as a form's unfilled field is. */
export function soleText(fields: Fields, name: string): string | undefined {
  const texts = fields.get(name) ?? [];
  const language = fields.get("lang")?.[0];
  if (texts.length > 1) throw new Problem("malformed", language === undefined ? {} : { language });
  return texts[0] === "" ? undefined : texts[0];
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("Content-Length")) > limit) throw new Problem("too-large");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Problem("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<[string, unknown][]> {
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  return [...form.entries()];
}

function readJson(bytes: Uint8Array): [string, unknown][] {
  const data: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw new TypeError("no JSON object");
  return Object.entries(data).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}

function gather(entries: readonly [string, unknown][]): Fields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries) {
    if (typeof value === "string") fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
}
