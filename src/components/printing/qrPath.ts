import encodeQR from "qr";

/** The modules of light around a code, without which a camera does not find it (ISO/IEC 18004, 9.1). */
const quiet = 4;

/** The dark modules of a QR code as an SVG path of squares of 1, and the side of the square it is drawn in. */
export function qrPath(text: string): { path: string; side: number } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quiet });
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? "x" : " "))
        .join("")
        .matchAll(/x+/g),
    ].map(({ index, 0: run }) => `M${String(index)} ${String(y)}h${String(run.length)}v1h-${String(run.length)}z`),
  );
  return { path: runs.join(""), side: rows.length };
}
