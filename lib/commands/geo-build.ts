import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { type PostcodeRow, readCodePoint } from "../geo/build/code-point";
import { type Files, readCodelist } from "../geo/build/codelist";
import { listCouncils } from "../geo/build/council-list";
import { packDistricts } from "../geo/build/district-packing";
import { nearestOf } from "../geo/build/nearest";
import { type PlaceRow, readOpenNames } from "../geo/build/open-names";
import { districtsOfPlaces } from "../geo/build/place-districts";
import { packPlaces } from "../geo/build/place-packing";
import { packPostcodes } from "../geo/build/postcode-packing";
import { unzip } from "../geo/build/zip";
import { type DistrictsFile, readDistricts } from "../geo/districts";
import { placeKey } from "../geo/place-key";
import { openPostcodeTable } from "../geo/postcode-table";
import { DISTRICT_GRID_FILE, DISTRICTS_FILE, dataPath, PLACES_FILE, POSTCODES_FILE } from "../geo/tables";

const USAGE = `Builds the postcode and place tables from Ordnance Survey's open data.

  npm run geo:build -- codepo_gb.zip open_names_populated_places.csv.gz

The first is Code-Point Open as it is published (CSV); the second the populated places of OS Open Names.`;

/** Builds the tables in `lib/geo/data` from the two files, and prints what was read, kept and left out. */
function geoBuild(codePointZip: string, openNamesGz: string): void {
  const archive = unzip(readFileSync(codePointZip));
  const codePoint = readCodePoint(archive);
  const councils = listCouncils(codePoint, readCodelist(unzip(codelist(archive))));
  report("Postcodes", codePoint.read, codePoint.rows.length, [
    ["without coordinates, listed as such", codePoint.withoutCoordinates.length],
    ...codePoint.dropped,
  ]);
  const codes = councils.districts.map(({ code }) => code);
  const postcodes = packPostcodes(codePoint.rows, codes);

  const openNames = readOpenNames(new TextDecoder().decode(gunzipSync(readFileSync(openNamesGz))));
  const near = nearestPostcodes(openNames.rows, codePoint.rows);
  const placed = districtsOfPlaces(
    openNames.rows,
    near.map(({ district }) => district ?? ""),
  );
  const districtNumbers = new Map(councils.districts.map(({ code }, number) => [code, number]));
  const places = packPlaces(
    openNames.rows.map((row, at) => ({
      ...row,
      near: near[at] as PostcodeRow,
      district: districtNumbers.get(placed.districts[at] ?? "") as number,
    })),
    readDistricts(councils),
    openPostcodeTable(postcodes).outwardNumbers,
  );
  report("Places", openNames.read, openNames.rows.length, [...openNames.dropped]);
  console.log(`  ${count(placed.corrected)} put in the district of their neighbours, against their nearest postcode`);
  console.log(`  ${count(placed.split)} in districts that have been split, put by their nearest postcode`);

  mkdirSync(dataPath(""), { recursive: true });
  write(POSTCODES_FILE, postcodes);
  write(PLACES_FILE, gzipSync(places, { level: 9 }));
  write(DISTRICT_GRID_FILE, gzipSync(packDistricts(codePoint.rows, codes), { level: 9 }));
  write(DISTRICTS_FILE, new TextEncoder().encode(oneItemALine(councils)));
}

/** The nearest postcode of each place, a different one for each of those that share a name: it tells them apart. */
function nearestPostcodes(places: readonly PlaceRow[], postcodes: readonly PostcodeRow[]): PostcodeRow[] {
  const nearest = nearestOf(postcodes.filter((row) => row.district !== null));
  const taken = new Map<string, Set<PostcodeRow>>();
  return places.map((place) => {
    const key = placeKey(place.names[0] ?? "");
    const ofNamesakes = taken.get(key) ?? new Set();
    const found = nearest(place, ofNamesakes);
    taken.set(key, ofNamesakes.add(found));
    return found;
  });
}

function codelist(archive: Files): Uint8Array {
  const found = Object.entries(archive).find(([name]) => /(^|\/)Codelist\.xlsx$/i.test(name));
  if (!found) throw new Error("The archive has no Codelist.xlsx.");
  return found[1];
}

const count = (number: number): string => number.toLocaleString("en-GB");

function report(what: string, read: number, kept: number, dropped: [why: string, rows: number][]): void {
  console.log(`${what}: ${count(read)} rows read, ${count(kept)} kept`);
  for (const [why, rows] of dropped) console.log(`  ${count(rows)} ${why}`);
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(dataPath(name), bytes);
  console.log(`${path.join("lib/geo/data", name)}: ${count(bytes.length)} bytes`);
}

/** JSON that shows in a comparison of two editions what has changed. */
function oneItemALine({ edition, ...lists }: DistrictsFile): string {
  const text = Object.entries(lists).map(
    ([name, items]) => `  "${name}": [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`,
  );
  return `{\n  "edition": ${JSON.stringify(edition)},\n${text.join(",\n")}\n}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [codePointZip, openNamesGz] = process.argv.slice(2);
  if (codePointZip && openNamesGz) geoBuild(codePointZip, openNamesGz);
  else {
    console.error(USAGE);
    process.exitCode = 1;
  }
}
