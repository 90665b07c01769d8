import { z } from "zod";

const Hex = z.string().regex(/^#[0-9a-f]{6}$/, { abort: true });

/** Of one channel of a colour (0 to 255), how much light it gives. */
function lightOf(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => lightOf(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two colours such as "#0a5754", from 1 (the same) to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const Light = z.object({ brand: Hex, deep: Hex, tint: Hex, sky: Hex });
const Dark = Light.extend({ on_brand: Hex });

/** The words on the area's grounds, as `app/globals.css` has them. */
const text = { light: "#16282a", dark: "#f2f4ec" };
const white = "#ffffff";

type Pair = { field: string[]; ground: string; words: string; least: number };

/** Returns each ground, the words that stand on it, and the least contrast between them. */
const pairsOf = ({ light, dark }: { light: z.infer<typeof Light>; dark: z.infer<typeof Dark> }): Pair[] => [
  { field: ["light", "brand"], ground: light.brand, words: white, least: 7 },
  { field: ["light", "deep"], ground: light.deep, words: white, least: 10 },
  { field: ["light", "tint"], ground: light.tint, words: text.light, least: 12 },
  { field: ["light", "sky"], ground: light.sky, words: text.light, least: 12 },
  { field: ["dark", "brand"], ground: dark.brand, words: dark.on_brand, least: 7 },
  { field: ["dark", "deep"], ground: dark.deep, words: white, least: 10 },
  { field: ["dark", "tint"], ground: dark.tint, words: text.dark, least: 11 },
  { field: ["dark", "sky"], ground: dark.sky, words: text.dark, least: 11 },
];

/**
 * An area's own colours, by day and by night. `brand` is for buttons and the edges of cards, `deep` for head and foot.
 * `tint` is for the card with the answer, `sky` for what lies behind the drawing. Words must be easy to read on each.
 */
export const AreaColours = z.object({ light: Light, dark: Dark }).superRefine((colours, context) => {
  for (const { field, ground, words, least } of pairsOf(colours)) {
    if (contrastOf(ground, words) >= least) continue;
    context.addIssue({ code: "custom", path: field, message: `Words in ${words} cannot be read well on ${ground}` });
  }
});
export type AreaColours = z.infer<typeof AreaColours>;
