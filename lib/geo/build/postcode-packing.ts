import { BitWriter, bitsFor } from "../bits";
import type { GridPoint } from "../grid";
import {
  COUNT_BITS,
  cornerSize,
  cornerStep,
  DISTRICT_BITS,
  EASTING_BITS,
  INWARD_LETTERS,
  LETTERS_BITS,
  NO_DISTRICT,
  NORTHING_BITS,
  SIZE_BITS,
} from "../postcode-sector";
import { asBytes, packSections } from "../sections";
import type { PostcodeRow } from "./code-point";
import { groupBy } from "./group-by";

type Axis = "easting" | "northing";
type Box = { low: number; size: number };

/**
 * Packs located rows, in postcode order, into the file that `openPostcodeTable` opens. `districts` are GSS codes in
 * order.
 */
export function packPostcodes(rows: readonly PostcodeRow[], districts: readonly string[]): Uint8Array {
  const numbers = new Map(districts.map((code, number) => [code, number]));
  if (districts.length >= NO_DISTRICT) throw new RangeError(`${districts.length} districts do not fit in the table`);
  const bits = new BitWriter();
  const sectors: number[] = [];
  const outwards: number[] = [];
  for (const [outward, ofOutward] of groupBy(rows, (row) => row.outward)) {
    const firstSector = sectors.length;
    const byDigit = groupBy(ofOutward, (row) => Number(row.inward[0]));
    for (const ofSector of byDigit.values()) {
      sectors.push(bits.length);
      addSector(bits, ofSector, (row) =>
        row.district === null ? NO_DISTRICT : (numbers.get(row.district) ?? NO_DISTRICT),
      );
    }
    const text = [0, 1, 2, 3].reduce((word, at) => word * 256 + (outward.charCodeAt(at) || 0), 0);
    outwards.push(
      text,
      firstSector * 1024 + flags(byDigit.keys()),
      median(ofOutward, "easting"),
      median(ofOutward, "northing"),
    );
  }
  sectors.push(bits.length);
  return packSections({
    outwards: asBytes(Uint32Array.from(outwards)),
    sectors: asBytes(Uint32Array.from(sectors)),
    bits: bits.finish(),
  });
}

function addSector(bits: BitWriter, rows: PostcodeRow[], districtOf: (row: PostcodeRow) => number): void {
  const east = box(rows, "easting");
  const north = box(rows, "northing");
  const districts = [...new Set(rows.map(districtOf))].sort((a, b) => a - b);
  const groups = groupBy(rows, (row) => INWARD_LETTERS.indexOf(row.inward[1] ?? ""));
  bits.add(east.low, EASTING_BITS);
  bits.add(north.low, NORTHING_BITS);
  bits.add(east.size, SIZE_BITS);
  bits.add(north.size, SIZE_BITS);
  bits.add(median(rows, "easting") - east.low, east.size);
  bits.add(median(rows, "northing") - north.low, north.size);
  bits.add(districts.length, COUNT_BITS);
  for (const district of districts) bits.add(district, DISTRICT_BITS);
  bits.add(flags(groups.keys()), LETTERS_BITS);
  const boxed = Array.from(groups.values(), (group) => ({
    rows: group,
    east: boxWithin(east, group, "easting"),
    north: boxWithin(north, group, "northing"),
  }));
  for (const group of boxed) {
    bits.add(group.east.size, SIZE_BITS);
    bits.add(group.north.size, SIZE_BITS);
    bits.add(flags(group.rows.map((row) => INWARD_LETTERS.indexOf(row.inward[2] ?? ""))), LETTERS_BITS);
  }
  for (const group of boxed) {
    addCorner(bits, group.east, east);
    addCorner(bits, group.north, north);
    for (const row of group.rows) {
      bits.add(row.easting - group.east.low, group.east.size);
      bits.add(row.northing - group.north.low, group.north.size);
      bits.add(districts.indexOf(districtOf(row)), bitsFor(districts.length - 1));
    }
  }
}

function addCorner(bits: BitWriter, group: Box, sector: Box): void {
  bits.add((group.low - sector.low) >>> cornerStep(group.size), cornerSize(sector.size, group.size));
}

function box(rows: readonly GridPoint[], axis: Axis): Box {
  const values = rows.map((row) => row[axis]);
  const low = Math.min(...values);
  return { low, size: bitsFor(Math.max(...values) - low) };
}

/** The smallest box of a whole number of bits that holds the rows and whose corner is on a step within the sector. */
function boxWithin(sector: Box, rows: readonly GridPoint[], axis: Axis): Box {
  const tight = box(rows, axis);
  const high = Math.max(...rows.map((row) => row[axis]));
  for (let size = tight.size; ; size++) {
    const step = cornerStep(size);
    const low = sector.low + (((tight.low - sector.low) >>> step) << step);
    if (high - low < 2 ** size) return { low, size };
  }
}

const flags = (numbers: Iterable<number>): number => [...numbers].reduce((word, number) => word | (1 << number), 0);

function median(rows: readonly GridPoint[], axis: Axis): number {
  const values = rows.map((row) => row[axis]).sort((a, b) => a - b);
  return values[values.length >> 1] ?? 0;
}
