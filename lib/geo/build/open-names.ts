import type { GridPoint } from "../grid";
import { PLACE_KINDS, type PlaceKind } from "../place-table";
import { councilName } from "./council-name";
import { readCsv } from "./csv";

/**
 * One populated place of OS Open Names, in metres rounded to the grid. It has its names in both languages where it has
 * two. `oldDistrict` and `oldCounty` are those of the file's own year, "" for none.
 */
export type PlaceRow = GridPoint & { names: string[]; kind: PlaceKind; oldDistrict: string; oldCounty: string };

const KINDS: Record<string, PlaceKind> = {
  City: "city",
  Town: "town",
  "Suburban Area": "suburb",
  Village: "village",
  Hamlet: "hamlet",
  "Other Settlement": "settlement",
};

/** The names of a place, the English one first if the file says which that is. */
function namesOf(field: (name: string) => string): string[] {
  const names = [field("NAME1"), field("NAME2")].filter((name) => name !== "");
  return field("NAME2_LANG") === "eng" ? names.reverse() : names;
}

/** Reads the populated places from the CSV text of OS Open Names (with its header line). */
export function readOpenNames(text: string): { read: number; rows: PlaceRow[]; dropped: Map<string, number> } {
  const lines = readCsv(text.replace(/^\uFEFF/, ""));
  const header: string[] = lines.next().value ?? [];
  const dropped = new Map<string, number>();
  const rows: PlaceRow[] = [];
  let read = 0;
  for (const fields of lines) {
    read++;
    const field = (name: string) => fields[header.indexOf(name)] ?? "";
    const kind = KINDS[field("LOCAL_TYPE")];
    if (field("TYPE") !== "populatedPlace" || !kind || !PLACE_KINDS.includes(kind)) {
      dropped.set("not a populated place", (dropped.get("not a populated place") ?? 0) + 1);
      continue;
    }
    rows.push({
      names: namesOf(field),
      kind,
      easting: Math.round(Number(field("GEOMETRY_X"))),
      northing: Math.round(Number(field("GEOMETRY_Y"))),
      oldDistrict: councilName(field("DISTRICT_BOROUGH")),
      oldCounty: councilName(field("COUNTY_UNITARY")),
    });
  }
  return { read, rows, dropped };
}
