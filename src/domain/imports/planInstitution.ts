import type { Mapping } from "./mappingSchema.ts";
import type { ImportInto, PlannedFile } from "./planImport.ts";
import { langField } from "./langField.ts";
import { renderMarkdown } from "./renderFile.ts";
import { slugOf } from "./slugOf.ts";

/** The id of the institution that stands for the source itself until a curator names another. */
export function ownInstitution({ source }: Pick<Mapping, "source">): string {
  return slugOf(source.name.replace(/\./g, "-")) || "source";
}

/** The source as an institution, where the mapping still names it and nobody else has written its file. */
export function planInstitution({ mapping, city, files, ledger }: ImportInto): PlannedFile[] {
  const path = `institutions/${mapping.institution}.md`;
  const isForeign = files.some((file) => file.path === path) && !Object.hasOwn(ledger.files, path);
  if (mapping.institution !== ownInstitution(mapping) || isForeign) return [];
  const { name, url } = mapping.source;
  const text = renderMarkdown({ title: name, ...langField(mapping, city), kind: "other", url }, "");
  return [{ path, text, keys: ["source"] }];
}
