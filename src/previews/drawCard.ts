import type { Card } from "./card.ts";
import { srgb } from "./srgb.ts";

/** An element as the layout engine takes it: what React would make of JSX. Plain data, so that it can be compared. */
export interface Drawn {
  type: string;
  props: { style?: Record<string, string | number>; children?: (Drawn | string)[] };
}

/** What VK, Telegram and WhatsApp show whole, without cutting it: 1.91 to 1. */
export const previewSize = { width: 1200, height: 630 };

const paper = "#fffdf8";
const ink = "#251d18";
const quiet = "#564b41";
/** The colour of the guide itself where no area gives one. */
const madder = { hue: 25, title: "", ornament: "tulip" } as const;

const box = (style: Record<string, string | number>, ...children: (Drawn | string | undefined)[]): Drawn => ({
  type: "div",
  props: {
    style: { display: "flex", ...style },
    children: children.filter((child): child is Drawn | string => child !== undefined && child !== ""),
  },
});

/** A line of a programme made large: the area and its colour above, then the date, the title, and where. */
export function drawCard(card: Card): Drawn {
  const { title, date, time, place } = card;
  const colour = srgb(0.42, 0.12, (card.area ?? madder).hue);
  const cut = (lines: number) => ({ display: "block", lineClamp: lines });
  return box(
    {
      flexDirection: "column",
      boxSizing: "border-box",
      ...previewSize,
      padding: "48px 64px 56px",
      fontFamily: "PT Sans, PT Sans Cyrillic, PT Sans Cyrillic Extended, PT Sans Latin Extended",
      color: ink,
      backgroundColor: paper,
      borderBottom: `20px solid ${colour}`,
    },
    box(
      { alignItems: "center", height: 96, paddingLeft: 120, fontSize: 34 },
      box(
        { flex: 1, fontWeight: 700, color: colour, ...cut(1) },
        card.area?.title === title ? undefined : card.area?.title,
      ),
      box({ color: quiet }, card.site),
    ),
    box(
      { flexDirection: "column", flex: 1, justifyContent: "center" },
      date
        ? box({ fontSize: sizeOf(date, [112, 64, 52], [20, 34]), fontWeight: 700, lineHeight: 1, ...cut(2) }, date)
        : undefined,
      time ? box({ marginTop: 10, fontSize: 46 }, time) : undefined,
      box(
        {
          marginTop: date ? 26 : 0,
          fontSize: sizeOf(title, date ? [68, 56, 44] : [104, 80, 56], [24, 60]),
          fontWeight: 700,
          lineHeight: 1.12,
          color: colour,
          ...cut(3),
        },
        title,
      ),
    ),
    place ? box({ fontSize: 36, color: quiet, ...cut(2) }, place) : undefined,
  );
}

/** The longer a text is, the smaller it is set: large up to so many characters, then middling up to so many. */
function sizeOf(text: string, [large, middle, small]: [number, number, number], upTo: [number, number]): number {
  return text.length <= upTo[0] ? large : text.length <= upTo[1] ? middle : small;
}
