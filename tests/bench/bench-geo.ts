import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { locatePlace } from "../../lib/geo/locate";
import { countKeys, findKey, keyText, placesOfKey } from "../../lib/geo/place-index";
import { countSlips } from "../../lib/geo/place-slips";
import type { Place } from "../../lib/geo/place-table";
import { allPostcodes, findPostcode, type Located } from "../../lib/geo/postcode-table";
import {
  DISTRICTS_FILE,
  dataPath,
  districtList,
  PLACES_FILE,
  POSTCODES_FILE,
  placeTable,
  postcodeTable,
} from "../../lib/geo/tables";
import { type BenchRow, benchRow as row } from "./bench-row";

type Measured = { ms: number; megabytes: number };

/**
 * Measures the bundled tables against the plain way: a `Map` with an object for each of the same postcodes, and a scan
 * of all names. It takes some 15 s; memory and loading are measured in processes of their own.
 */
export async function benchGeo(): Promise<BenchRow[]> {
  const table = measureInChild("table");
  const map = measureInChild("map");
  return [
    ...sizes(),
    row("postcodes ready", table.ms, map.ms, "ms", "less"),
    row("postcodes in memory", table.megabytes, map.megabytes, "MB", "less"),
    ...lookups(),
    ...names(),
  ];
}

function sizes(): BenchRow[] {
  const size = (file: string) => statSync(dataPath(file)).size / 1e6;
  let csv = 0;
  for (const { outward } of allPostcodes(postcodeTable()))
    csv += outward.length + ",1XD,450673,205980,E07000178\n".length;
  const postcodes = size(POSTCODES_FILE) + size(DISTRICTS_FILE);
  return [
    row("postcodes on disk, against a CSV file", postcodes, csv / 1e6, "MB", "less"),
    row("all tables on disk, against the same", postcodes + size(PLACES_FILE), csv / 1e6, "MB", "less"),
  ];
}

function lookups(): BenchRow[] {
  const table = postcodeTable();
  const texts = shuffled(Array.from(allPostcodes(table), ({ outward, inward }) => `${outward} ${inward}`));
  let sum = 0;
  const packed = perSecond(texts, (text) => {
    sum += findPostcode(table, text.slice(0, -4), text.slice(-3))?.easting ?? Number.NaN;
  });
  const map = plainMap();
  const plain = perSecond(texts, (text) => {
    sum -= map.get(text)?.easting ?? Number.NaN;
  });
  if (sum !== 0) throw new Error("The table and the map do not agree.");
  return [row("postcode look-ups, in random order", packed, plain, "/s", "more")];
}

function names(): BenchRow[] {
  const places = placeTable();
  const keys = Array.from({ length: countKeys(places) }, (_, key) => keyText(places, key));
  const map = new Map<string, Place[]>(keys.map((key, number) => [key, placesOfKey(places, number)]));
  const bytes = keys.map((key) => new TextEncoder().encode(key));
  const wanted = shuffled(keys);
  const mistyped = new TextEncoder().encode("abbingdon");
  const slow = Array.from({ length: 20 }, () => "Abbingdon");
  return [
    row(
      "names found, spelt right",
      perSecond(wanted, (key) => findKey(places, key)),
      perSecond(wanted, (key) => map.get(key)),
      "/s",
      "more",
    ),
    row(
      "names located, with a slip, against comparing every name",
      perSecond(slow, (text) => locatePlace(text, [])),
      perSecond(slow, () => bytes.filter((key) => countSlips(key, mistyped, 99) <= 2)),
      "/s",
      "more",
    ),
  ];
}

/** Times a second, the best of three rounds over the items. */
function perSecond<Item>(items: readonly Item[], act: (item: Item) => unknown): number {
  const rounds = [1, 2, 3].map(() => {
    const start = performance.now();
    for (const item of items) act(item);
    return performance.now() - start;
  });
  return (items.length / Math.min(...rounds)) * 1000;
}

/** The same order each time (a linear congruential generator), so that two runs can be compared. */
function shuffled(texts: readonly string[]): string[] {
  const all = [...texts];
  let seed = 20251017;
  for (let at = all.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (at + 1));
    [all[at], all[other]] = [all[other] ?? "", all[at] ?? ""];
  }
  return all.map((text) => `${text.slice(0, -3)}${text.slice(-3)}`);
}

function plainMap(): Map<string, Located> {
  const table = postcodeTable();
  const map = new Map<string, Located>();
  for (const { outward, inward } of allPostcodes(table)) {
    map.set(`${outward} ${inward}`, findPostcode(table, outward, inward) as Located);
  }
  return map;
}

function measureInChild(what: "table" | "map"): Measured {
  const args = ["--expose-gc", "--import", "tsx", fileURLToPath(import.meta.url), "--measure", what];
  const child = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

/** How long it takes to have the table, or the map, ready for a first look-up, and by how much the process grows. */
function measureHere(what: string): Measured {
  if (what === "map") for (const _ of allPostcodes(postcodeTable()));
  const before = settledMegabytes();
  const start = performance.now();
  const map = what === "map" ? plainMap() : null;
  if (map) map.get("OX4 1XD");
  else {
    districtList();
    findPostcode(postcodeTable(), "OX4", "1XD");
  }
  const ms = performance.now() - start;
  if (!map) for (let at = 0; at < 1e6; at++) findPostcode(postcodeTable(), "OX4", `1X${"ABD"[at % 3]}`);
  const megabytes = settledMegabytes() - before;
  if (map?.size === 0) throw new Error("The map is empty.");
  return { ms, megabytes };
}

function settledMegabytes(): number {
  for (let turn = 0; turn < 3; turn++) globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [flag, what] = process.argv.slice(2);
  if (flag === "--measure" && what) console.log(JSON.stringify(measureHere(what)));
  else console.table(await benchGeo());
}
