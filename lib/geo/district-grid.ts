import { asUint16 } from "./sections";

/** Metres of a side of a square of the grid of districts, and how many squares there are from west and from south. */
export const GRID_STEP = 500;
export const GRID_COLUMNS = 1_400;
export const GRID_ROWS = 2_500;

/** Which district each square of Great Britain lies in: its number in the list of districts, and one. */
export type DistrictGrid = Uint16Array;

/** Opens the bytes that the build wrote: see `build/district-packing.ts`. */
export const openDistrictGrid = (file: Uint8Array): DistrictGrid => asUint16(file);
