import { countBits, readBits } from "./bits";
import type { GridPoint } from "./grid";
import { INWARD_LETTERS, readDistrict, readSector, readUnit } from "./postcode-sector";
import { asUint32, openSections } from "./sections";

/** Every located postcode of Great Britain, as the build packed it. Look-ups work on these bytes and unpack nothing. */
export type PostcodeTable = {
  /** The packed sectors: see `postcode-sector.ts`. */
  readonly bits: DataView;
  /** First bit of each sector in `bits`, in the order of outward code and digit; and at last the end of them all. */
  readonly sectors: Uint32Array;
  /**
   * Four words for each outward code: text, digits and number of its first sector, easting and northing of its middle.
   */
  readonly outwards: Uint32Array;
  /** From the text of an outward code to its number. */
  readonly outwardNumbers: ReadonlyMap<string, number>;
};

/**
 * Where a postcode is: exact to the metre. `district` is a number in the list of districts, null where none is named.
 */
export type Located = GridPoint & { district: number | null };

/** The middle (median) of the postcodes of a sector or outward code, and the numbers of all districts they lie in. */
export type Middle = GridPoint & { districts: readonly number[] };

const LETTER_NUMBERS = Int8Array.from({ length: 128 }, (_, code) => INWARD_LETTERS.indexOf(String.fromCharCode(code)));

/** Opens the bytes that the build wrote; they are not copied. */
export function openPostcodeTable(file: Uint8Array): PostcodeTable {
  const section = openSections(file);
  const bits = section("bits");
  const outwards = asUint32(section("outwards"));
  const table = {
    bits: new DataView(bits.buffer, bits.byteOffset, bits.byteLength),
    sectors: asUint32(section("sectors")),
    outwards,
    outwardNumbers: new Map<string, number>(),
  };
  for (let number = 0; number * 4 < outwards.length; number++) {
    table.outwardNumbers.set(outwardText(table, number), number);
  }
  return table;
}

/**
 * The text of an outward code ("OX4") from its number. Its characters lie in one word, the first in the highest byte.
 */
export function outwardText({ outwards }: PostcodeTable, number: number): string {
  const word = outwards[number * 4] ?? 0;
  return String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255).replaceAll("\0", "");
}

/** Returns the number of a sector, from its outward code and digit. Null if no located postcode lies in it. */
function findNumber(table: PostcodeTable, outward: string, digit: number): number | null {
  const number = table.outwardNumbers.get(outward);
  if (number === undefined) return null;
  const word = table.outwards[number * 4 + 1] ?? 0;
  if (((word >>> digit) & 1) === 0) return null;
  return (word >>> 10) + countBits(word & ((1 << digit) - 1));
}

const sectorOf = ({ bits, sectors }: PostcodeTable, number: number) =>
  readSector(bits, sectors[number] ?? 0, sectors[number + 1] ?? 0);

/** Returns the point of a postcode, from its two halves ("OX4", "1XD"). Null if none of that name is located. */
export function findPostcode(table: PostcodeTable, outward: string, inward: string): Located | null {
  const number = findNumber(table, outward, inward.charCodeAt(0) - 48);
  const first = LETTER_NUMBERS[inward.charCodeAt(1)] ?? -1;
  const second = LETTER_NUMBERS[inward.charCodeAt(2)] ?? -1;
  if (number === null || first < 0 || second < 0) return null;
  return readUnit(table.bits, sectorOf(table, number), first, second);
}

/** The middle of a sector, from its outward code and digit ("OX4", 1). Null if no located postcode lies in it. */
export function findSector(table: PostcodeTable, outward: string, digit: number): Middle | null {
  const number = findNumber(table, outward, digit);
  if (number === null) return null;
  const sector = sectorOf(table, number);
  const numbers = Array.from({ length: sector.districts }, (_, which) => readDistrict(table.bits, sector, which));
  return {
    easting: sector.easting + readBits(table.bits, sector.bitMiddle, sector.width),
    northing: sector.northing + readBits(table.bits, sector.bitMiddle + sector.width, sector.height),
    districts: numbers.filter((number) => number !== null),
  };
}

/** Returns the middle of an outward code ("OX4"). Null if no located postcode lies in it. */
export function findOutward(table: PostcodeTable, outward: string): Middle | null {
  const number = table.outwardNumbers.get(outward);
  if (number === undefined) return null;
  const districts = new Set<number>();
  for (const digit of digitsOf(table, number)) {
    for (const district of findSector(table, outward, digit)?.districts ?? []) districts.add(district);
  }
  return {
    easting: table.outwards[number * 4 + 2] ?? 0,
    northing: table.outwards[number * 4 + 3] ?? 0,
    districts: [...districts],
  };
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const digitsOf = (table: PostcodeTable, number: number): number[] =>
  DIGITS.filter((digit) => ((table.outwards[number * 4 + 1] ?? 0) >>> digit) & 1);

/** Returns the numbers of the districts that each sector lies in. */
export const districtsBySector = (table: PostcodeTable): number[][] =>
  Array.from({ length: table.sectors.length - 1 }, (_, number) => {
    const sector = sectorOf(table, number);
    const numbers = Array.from({ length: sector.districts }, (_, which) => readDistrict(table.bits, sector, which));
    return numbers.filter((one) => one !== null);
  });

/** Returns every located postcode in the table, in order, as its two halves. Slow: for checks and benchmarks. */
export function* allPostcodes(table: PostcodeTable): Generator<{ outward: string; inward: string }> {
  for (const [outward, number] of table.outwardNumbers) {
    for (const digit of digitsOf(table, number)) {
      for (const first of INWARD_LETTERS) {
        for (const second of INWARD_LETTERS) {
          const inward = `${digit}${first}${second}`;
          if (findPostcode(table, outward, inward)) yield { outward, inward };
        }
      }
    }
  }
}
