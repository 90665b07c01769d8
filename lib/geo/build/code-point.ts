import type { GridPoint } from "../grid";
import type { Files } from "./codelist";
import { readCsv } from "./csv";

/** One located row of Code-Point Open. `district` and `county` are GSS codes, null where the file has none. */
export type PostcodeRow = GridPoint & {
  outward: string;
  inward: string;
  district: string | null;
  county: string | null;
};

/**
 * What the file says: located rows in postcode order, postcodes without coordinates, and why any rows were left out.
 */
export type CodePoint = {
  edition: string;
  read: number;
  rows: PostcodeRow[];
  withoutCoordinates: string[];
  dropped: Map<string, number>;
};

/** Ordnance Survey's positional quality for "no coordinates". */
const NO_COORDINATES = "90";
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[ABD-HJLNP-UW-Z]{2})$/;

/** Reads the CSV files of the unzipped Code-Point Open archive. The outermost folder may have any name, or none. */
export function readCodePoint(files: Files): CodePoint {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const result: CodePoint = { edition: "", read: 0, rows: [], withoutCoordinates: [], dropped: new Map() };
  const seen = new Set<string>();
  for (const [path, bytes] of Object.entries(files)) {
    if (/(^|\/)Doc\/metadata\.txt$/i.test(path)) {
      result.edition = /VERSION NUMBER:\s*(\S+)/i.exec(text(bytes))?.[1] ?? "";
    }
    if (!/(^|\/)Data\/CSV\/[a-z]+\.csv$/i.test(path)) continue;
    for (const fields of readCsv(text(bytes))) readRow(fields, seen, result);
  }
  result.rows.sort(byPostcode);
  result.withoutCoordinates.sort();
  return result;
}

function readRow(fields: string[], seen: Set<string>, result: CodePoint): void {
  const [postcode = "", quality, easting = "", northing = "", , , , county, district] = fields;
  result.read++;
  const [, outward = "", inward = ""] = POSTCODE.exec(postcode) ?? [];
  const name = `${outward} ${inward}`;
  let fault: string | null = null;
  if (outward === "") fault = "not a postcode";
  else if (seen.has(name)) fault = "the same postcode again";
  else if (quality === NO_COORDINATES) result.withoutCoordinates.push(name);
  else if (!/^\d+$/.test(easting) || !/^\d+$/.test(northing)) fault = "coordinates not in whole metres";
  else {
    const point = { easting: Number(easting), northing: Number(northing) };
    result.rows.push({ outward, inward, ...point, district: district || null, county: county || null });
  }
  seen.add(name);
  if (fault) result.dropped.set(fault, (result.dropped.get(fault) ?? 0) + 1);
}

function byPostcode(a: PostcodeRow, b: PostcodeRow): number {
  if (a.outward !== b.outward) return a.outward < b.outward ? -1 : 1;
  return a.inward < b.inward ? -1 : 1;
}
