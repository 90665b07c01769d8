import { bitsFor, countBits, readBits } from "./bits";
import type { GridPoint } from "./grid";

/*
 * How one sector ("OX4 1") is packed into bits, in this order:
 *
 * corner of its box      easting 20, northing 21       metres on the grid size of its box        5, 5
 * how many bits an offset within it takes middle                 as many as the box            offset from the corner
 * districts              3, then 9 each                how many, and their numbers letters                20
 * which first letters of "1XD" there are for each of those letters, the head of its group:
 *     size of its box      5, 5
 *     units                20                            which second letters there are
 *   for each of those letters, the body of its group:
 *     corner of its box    what is left of the sector's  offset from the sector's corner, in eighths of the group's box
 *     for each unit        easting, northing, district   offsets from the group's corner; which district
 *
 * A group's own small box is what makes the table small; the eighths save a sixth of a megabyte of corners. All heads
 * come before all bodies, so that the way to a body is a sum over heads that lie side by side.
 */

/*
 * Widths in bits of the numbers whose width is fixed. Each is a constant of its own: as fields of one object they make
 * look-ups three times slower.
 */
/** The widths of a header's parts, in bits. */
export const EASTING_BITS = 20;
export const NORTHING_BITS = 21;
export const SIZE_BITS = 5;
export const COUNT_BITS = 3;
export const DISTRICT_BITS = 9;
export const LETTERS_BITS = 20;

/** The letters of an inward code, in order: C I K M O V are never used. */
export const INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

/** The district number of a postcode for which Ordnance Survey names none. */
export const NO_DISTRICT = 2 ** DISTRICT_BITS - 1;

/** Returns how many of the lowest bits a group's corner leaves out, from the group's size in bits. */
export const cornerStep = (size: number): number => Math.max(0, size - 3);

/** How many bits the corner of a group's box takes along one axis, from the sizes of the sector's box and its own. */
export const cornerSize = (sector: number, group: number): number => Math.max(0, sector - cornerStep(group));

const SIZE_MASK = 2 ** SIZE_BITS - 1;

/** How many bits the head of a group takes. */
const HEAD_BITS = 2 * SIZE_BITS + LETTERS_BITS;

/** A sector's header. `bit…` is where something starts in the table; sizes are in bits. */
export type SectorBits = GridPoint & {
  width: number;
  height: number;
  bitMiddle: number;
  bitDistricts: number;
  districts: number;
  letters: number;
  bitGroups: number;
  bitEnd: number;
};

/** Reads the header of the sector that lies from a bit up to another. */
export function readSector(bits: DataView, start: number, bitEnd: number): SectorBits {
  const bitSize = start + EASTING_BITS + NORTHING_BITS;
  const width = readBits(bits, bitSize, SIZE_BITS);
  const height = readBits(bits, bitSize + SIZE_BITS, SIZE_BITS);
  const bitMiddle = bitSize + 2 * SIZE_BITS;
  const bitCount = bitMiddle + width + height;
  const districts = readBits(bits, bitCount, COUNT_BITS);
  const bitDistricts = bitCount + COUNT_BITS;
  const bitLetters = bitDistricts + districts * DISTRICT_BITS;
  return {
    easting: readBits(bits, start, EASTING_BITS),
    northing: readBits(bits, start + EASTING_BITS, NORTHING_BITS),
    width,
    height,
    bitMiddle,
    bitDistricts,
    districts,
    letters: readBits(bits, bitLetters, LETTERS_BITS),
    bitGroups: bitLetters + LETTERS_BITS,
    bitEnd,
  };
}

/** Returns the number of one of a sector's districts, or null where Ordnance Survey names none. */
export function readDistrict(bits: DataView, sector: SectorBits, which: number): number | null {
  const number = readBits(bits, sector.bitDistricts + which * DISTRICT_BITS, DISTRICT_BITS);
  return number === NO_DISTRICT ? null : number;
}

/**
 * Reads the point of the postcode with these two letters (their numbers in `INWARD_LETTERS`), and its district's
 * number. Null if the sector has no such postcode.
 */
export function readUnit(bits: DataView, sector: SectorBits, first: number, second: number) {
  if (((sector.letters >>> first) & 1) === 0) return null;
  const districtSize = bitsFor(sector.districts - 1);
  const head = sector.bitGroups + HEAD_BITS * countBits(sector.letters & ((1 << first) - 1));
  const units = readBits(bits, head + 2 * SIZE_BITS, LETTERS_BITS);
  if (((units >>> second) & 1) === 0) return null;

  const body = findBody(bits, sector, head, districtSize);
  const width = readBits(bits, head, SIZE_BITS);
  const height = readBits(bits, head + SIZE_BITS, SIZE_BITS);
  const cornerWidth = cornerSize(sector.width, width);
  const cornerHeight = cornerSize(sector.height, height);
  const earlier = countBits(units & ((1 << second) - 1));
  const unit = body + cornerWidth + cornerHeight + earlier * (width + height + districtSize);
  const east = readBits(bits, body, cornerWidth) << cornerStep(width);
  const north = readBits(bits, body + cornerWidth, cornerHeight) << cornerStep(height);
  return {
    easting: sector.easting + east + readBits(bits, unit, width),
    northing: sector.northing + north + readBits(bits, unit + width, height),
    district: readDistrict(bits, sector, readBits(bits, unit + width + height, districtSize)),
  };
}

/** The bit at which the body of a group starts: the sum of the bodies before it, or after it, whichever are fewer. */
function findBody(bits: DataView, sector: SectorBits, head: number, districtSize: number): number {
  const firstBody = sector.bitGroups + HEAD_BITS * countBits(sector.letters);
  if (head - sector.bitGroups <= firstBody - head) {
    let body = firstBody;
    for (let at = sector.bitGroups; at < head; at += HEAD_BITS) body += bodySize(bits, sector, at, districtSize);
    return body;
  }
  let body = sector.bitEnd;
  for (let at = head; at < firstBody; at += HEAD_BITS) body -= bodySize(bits, sector, at, districtSize);
  return body;
}

/** Returns how many bits the body of the group takes whose head starts at a bit. */
function bodySize(bits: DataView, sector: SectorBits, head: number, districtSize: number): number {
  const sizes = readBits(bits, head, 2 * SIZE_BITS);
  const width = sizes >>> SIZE_BITS;
  const height = sizes & SIZE_MASK;
  const units = countBits(readBits(bits, head + 2 * SIZE_BITS, LETTERS_BITS));
  return cornerSize(sector.width, width) + cornerSize(sector.height, height) + units * (width + height + districtSize);
}
