import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { oncePerThread } from "../process/once-per-thread";
import { type DistrictGrid, openDistrictGrid } from "./district-grid";
import { type District, type DistrictsFile, readDistricts } from "./districts";
import { openPlaceTable, type PlaceTable } from "./place-table";
import { openPostcodeTable, type PostcodeTable } from "./postcode-table";

/** The names of the bundled files; `npm run geo:build` writes them. */
export const POSTCODES_FILE = "postcodes.bin";
export const PLACES_FILE = "places.bin.gz";
export const DISTRICTS_FILE = "districts.json";
export const DISTRICT_GRID_FILE = "district-grid.bin.gz";

/** Returns the path of a bundled file. The process runs in the project's folder. */
export const dataPath = (name: string): string => path.join(process.cwd(), "lib/geo/data", name);

type Tables = {
  postcodes?: PostcodeTable;
  places?: PlaceTable;
  districts?: readonly District[];
  withoutCoordinates?: ReadonlySet<string>;
};

const kept = (): Tables => oncePerThread("geo-tables", () => ({}));

/** Returns the located postcodes. Read from disk at the first call. */
export function postcodeTable(): PostcodeTable {
  const tables = kept();
  tables.postcodes ??= openPostcodeTable(readFileSync(dataPath(POSTCODES_FILE)));
  return tables.postcodes;
}

/** Returns the populated places. Read from disk at the first call. */
export function placeTable(): PlaceTable {
  const tables = kept();
  tables.places ??= openPlaceTable(gunzipSync(readFileSync(dataPath(PLACES_FILE))));
  return tables.places;
}

/**
 * Reads which district each square lies in, from disk at each call: some megabytes, of which outlines are made once.
 */
export const readDistrictGrid = (): DistrictGrid =>
  openDistrictGrid(gunzipSync(readFileSync(dataPath(DISTRICT_GRID_FILE))));

/** Returns the districts, in the order in which the tables number them. Read from disk at the first call. */
export const districtList = (): readonly District[] => councilTables().districts;

/** Postcodes that exist, but that Ordnance Survey gives no coordinates: mostly PO boxes. "N1P 1AA" is one. */
export const postcodesWithoutCoordinates = (): ReadonlySet<string> => councilTables().withoutCoordinates;

function councilTables() {
  const tables = kept();
  if (!tables.districts || !tables.withoutCoordinates) {
    const file: DistrictsFile = JSON.parse(readFileSync(dataPath(DISTRICTS_FILE), "utf8"));
    tables.districts = readDistricts(file);
    tables.withoutCoordinates = new Set(file.withoutCoordinates);
  }
  return { districts: tables.districts, withoutCoordinates: tables.withoutCoordinates };
}

/** Reads all the tables now, so that the first visitor does not wait for it. */
export function loadTables(): void {
  postcodeTable();
  placeTable();
  districtList();
}
