/** A line of a printed sheet: how many characters stand on it, and whether it comes again another week. */
export interface SheetLine {
  /** Characters of the title and of what follows it in the same paragraph. */
  length: number;
  repeats: boolean;
}

/** How a week is set so that it fits one sheet. */
export interface SheetPlan<Line> {
  /** The size of the type, in points. */
  points: number;
  /** The lines there is no room for. */
  leftOut: Set<Line>;
}

/** Sizes of type, the one for a wall first; below ten points a sheet is no longer read by everybody. */
const sizes = [16, 14, 12, 11, 10];

/*
 * The sheet in points (1/72 inch), as print.css sets it: A4 with margins of 10 mm, less what stands above and below, in
 * two columns. A tenth is lost where a paragraph does not fit the foot of a column.
 */
const columnWidth = 258;
const columnsHeight = 2 * 660 * (9 / 10);
/** In ems: a wide system font, half of it bold, with words that do not break. */
const letter = 0.54;
const timeColumn = 3.1;
const row = 1.2;
const gap = 0.3;
const heading = 2.4;

/**
 * Chooses the largest type in which the groups of lines (the days, and what lasts) fit the sheet; and where the smallest
 * is too large, the lines to leave out, from the longest groups first: what comes again another week before what is
 * on once. It reckons with more room than a line needs, because every computer prints in another font.
 */
export function fitSheet<Line extends SheetLine>(groups: readonly (readonly Line[])[]): SheetPlan<Line> {
  const points = sizes.find((size) => heightOf(groups, size) <= columnsHeight);
  if (points !== undefined) return { points, leftOut: new Set() };
  const size = sizes.at(-1) ?? 0;
  let most = Math.max(...groups.map((lines) => lines.length));
  while (most > 0 && heightOf(keepMost(groups, most), size) > columnsHeight - groups.length * row * size) most -= 1;
  const kept = new Set(keepMost(groups, most).flat());
  return { points: size, leftOut: new Set(groups.flat().filter((line) => !kept.has(line))) };
}

function keepMost<Line extends SheetLine>(groups: readonly (readonly Line[])[], most: number): Line[][] {
  return groups.map((lines) => lines.toSorted((a, b) => Number(a.repeats) - Number(b.repeats)).slice(0, most));
}

function heightOf(groups: readonly (readonly SheetLine[])[], points: number): number {
  const inRow = Math.floor((columnWidth / points - timeColumn) / letter);
  const ems = groups
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const rows = lines.map(({ length }) => Math.ceil(length / inRow) * row + gap);
      return heading + rows.reduce((sum, height) => sum + height, 0);
    });
  return points * ems.reduce((sum, height) => sum + height, 0);
}
