/** The languages month names are known in; those that decline them have one form in a date and another alone. */
const languages = ["de", "en", "ru", "tt"];

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** The number of a month by its name, whole or short, in small letters without a point: `декабря` is 12. */
export const monthNames: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    (["long", "short"] as const).flatMap((month) =>
      [{ month }, { month, day: "numeric" } as const].flatMap((options) => {
        const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
        return months.map((number) => [nameOf(format, number), number] as const);
      }),
    ),
  ),
);

function nameOf(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(2024, month - 1, 5));
  const name = parts.find(({ type }) => type === "month")?.value ?? "";
  return name.toLowerCase().replace(/\.$/, "");
}
