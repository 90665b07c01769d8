import { type Box, boxAt, overlaps, type Spot } from "./sketch-box";

/** A pin: where its tip is, and its body above with the numbers, in lines. */
export type Pin = Spot & { numbers: readonly number[]; lines: readonly string[]; body: Box };

/** Numbers in one line of a pin. */
const A_LINE = 4;
/** Units: a letter's width, what is free at both sides, a line's height, the body's own, and the tip below it. */
const LETTER = 8.5;
const SIDES = 18;
const LINE = 18;
const LEAST = 26;
const TIP = 11;

/**
 * Returns the pins of numbered points in a picture of this width. Points whose pins would lie on each other share one,
 * which stands in the middle between them. A body near a side is moved in, and its tip stays.
 */
export function pinsOf(points: readonly (Spot & { numbers: readonly number[] })[], width: number): Pin[] {
  const pins = points.map((point) => ({ ...pinOf([point], width), points: [point] }));
  for (let at = 0; at < pins.length; at++) {
    const pin = pins[at];
    const other = pins.findIndex((one, index) => index > at && pin && overlaps(withTip(one), withTip(pin)));
    const [taken] = other < 0 ? [] : pins.splice(other, 1);
    if (!pin || !taken) continue;
    const both = [...pin.points, ...taken.points];
    pins.splice(at, 1, { ...pinOf(both, width), points: both });
    // The bigger pin may lie on one that was free before.
    at = -1;
  }
  return pins.map(({ x, y, numbers, lines, body }) => ({ x, y, numbers, lines, body }));
}

/** Returns the body of a pin and what is below it, down to the tip. */
const withTip = ({ body, y }: Pin): Box => ({ ...body, bottom: y });

function pinOf(points: readonly (Spot & { numbers: readonly number[] })[], width: number): Pin {
  const numbers = [...new Set(points.flatMap((point) => point.numbers))].sort((a, b) => a - b);
  const middle = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
  const [x, y] = [middle(points.map((point) => point.x)), middle(points.map((point) => point.y))];
  const lines = Array.from({ length: Math.ceil(numbers.length / A_LINE) }, (_, line) =>
    numbers.slice(line * A_LINE, (line + 1) * A_LINE).join(" · "),
  );
  const letters = Math.max(0, ...lines.map(({ length }) => length));
  const wide = Math.max(LEAST, Math.round(letters * LETTER + SIDES));
  const high = LEAST + LINE * Math.max(0, lines.length - 1);
  const left = Math.min(Math.max(x - wide / 2, 2), width - wide - 2);
  return { x, y, numbers, lines, body: boxAt(Math.round(left), y - TIP - high, wide, high) };
}
