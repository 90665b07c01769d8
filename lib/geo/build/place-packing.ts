import type { District } from "../districts";
import { placeKey, shortKeys } from "../place-key";
import { placeLabel } from "../place-label";
import { PLACE_KINDS, type Place, pack } from "../place-table";
import { INWARD_LETTERS } from "../postcode-sector";
import { asBytes, packSections } from "../sections";
import { groupBy } from "./group-by";
import type { PlaceRow } from "./open-names";

/** A place with what the build found out about it. `near` is the nearest postcode in two halves. */
export type PlacedRow = PlaceRow & { district: number; near: { outward: string; inward: string } };

/** Packs places into the file that `openPlaceTable` opens. Outward codes are numbered as in the postcode table. */
export function packPlaces(rows: PlacedRow[], districts: readonly District[], outwards: ReadonlyMap<string, number>) {
  const places = sorted(rows);
  const tells = tellApart(places, districts);
  const oldCouncils = [...new Set(places.map((place) => JSON.stringify(oldNames(place))))].sort();
  const nearWords = places.map(({ near: { outward, inward } }) => {
    const [digit = "", first = "", second = ""] = inward;
    return pack.near(
      outwards.get(outward) ?? 0,
      Number(digit),
      INWARD_LETTERS.indexOf(first),
      INWARD_LETTERS.indexOf(second),
    );
  });
  const points = places.flatMap((place, at) => [
    pack.east(place.easting, place.district, PLACE_KINDS.indexOf(place.kind)),
    pack.north(place.northing, oldCouncils.indexOf(JSON.stringify(oldNames(place))), tells[at] ?? 0),
  ]);
  const names = places.map((place) => new TextEncoder().encode(place.names[0]));
  const keys = [...placesByKey(places)].sort(([a], [b]) => (a < b ? -1 : 1));
  return packSections({
    points: asBytes(Uint32Array.from(points)),
    near: asBytes(Uint32Array.from(nearWords)),
    nameStarts: asBytes(
      starts(
        names.map((name) => name.length),
        Uint32Array,
      ),
    ),
    keyStarts: asBytes(
      starts(
        keys.map(([key]) => key.length),
        Uint32Array,
      ),
    ),
    keyFirsts: asBytes(
      starts(
        keys.map(([, numbers]) => numbers.size),
        Uint16Array,
      ),
    ),
    keyPlaces: asBytes(Uint16Array.from(keys.flatMap(([, numbers]) => [...numbers]))),
    oldCouncils: new TextEncoder().encode(`[${oldCouncils.join(",")}]`),
    names: concatenated(names),
    keys: new TextEncoder().encode(keys.map(([key]) => key).join("")),
  });
}

const oldNames = ({ oldDistrict, oldCounty }: PlaceRow): string[] =>
  [oldDistrict, oldCounty].filter((name) => name !== "");

function sorted(rows: PlacedRow[]): PlacedRow[] {
  const keyed = rows.map((row) => ({ row, key: placeKey(row.names[0] ?? "") }));
  keyed.sort((a, b) =>
    a.key === b.key ? a.row.northing - b.row.northing || a.row.easting - b.row.easting : a.key < b.key ? -1 : 1,
  );
  return keyed.map(({ row }) => row);
}

/** Keys to numbers of places: of its names, and of the short forms of its names. */
function placesByKey(places: readonly PlacedRow[]): Map<string, Set<number>> {
  const byKey = new Map<string, Set<number>>();
  for (const [number, place] of places.entries()) {
    for (const name of place.names) {
      const key = placeKey(name);
      for (const each of [key, ...shortKeys(key)]) byKey.set(each, (byKey.get(each) ?? new Set()).add(number));
    }
  }
  return byKey;
}

/** For each place, how much of its nearest postcode its label needs. Throws if two cannot be told apart at all. */
function tellApart(places: readonly PlacedRow[], districts: readonly District[]): Place["tell"][] {
  const tells = places.map((): Place["tell"] => 0);
  for (const tell of [1, 2, 3, 4] as const) {
    const labelKey = (at: number) => {
      const { names, kind, district, near } = places[at] as PlacedRow;
      const place = { name: names[0] ?? "", kind, tell: tells[at] ?? 0 };
      return placeKey(placeLabel(place, districts[district] as District, `${near.outward} ${near.inward}`));
    };
    for (const [label, group] of groupBy(places.keys(), labelKey)) {
      if (group.length === 1) continue;
      if (tell === 4) throw new Error(`${group.length} places are all called "${label}".`);
      for (const at of group) tells[at] = tell;
    }
  }
  return tells;
}

function starts<A extends Uint32Array | Uint16Array>(lengths: number[], kind: { from(numbers: number[]): A }): A {
  let end = 0;
  return kind.from([0, ...lengths.map((length) => (end += length))]);
}

function concatenated(parts: Uint8Array[]): Uint8Array {
  const starting = starts(
    parts.map((part) => part.length),
    Uint32Array,
  );
  const all = new Uint8Array(starting.at(-1) ?? 0);
  for (const [at, part] of parts.entries()) all.set(part, starting[at]);
  return all;
}
