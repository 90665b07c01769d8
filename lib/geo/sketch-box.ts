/** A point of a picture: whole units from its left and from its top. */
export type Spot = { x: number; y: number };

/** A part of a picture, in its units. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Returns the box of a size whose corner at the top left is here. */
export const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** Returns whether two boxes share more than an edge. */
export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
