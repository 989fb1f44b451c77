/** Prints rows under their column names, numbers to the right with thousands apart. */
export function printTable(rows: readonly Record<string, string | number>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => names.map((name) => show(row[name] ?? "")));
  const widths = names.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (texts: string[]) => texts.map((text, column) => text.padStart(widths[column] ?? 0)).join("   ");
  console.log([line(names), ...cells.map(line)].join("\n"));
}

function show(value: string | number): string {
  if (typeof value === "string") return value;
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
