import type { EntryKind } from "../catalogue/entry";
import { isNearlySame, nameKeys, nameStems } from "../catalogue/search/name-key";

/** What decides whether two entries may be one. `names` begins with the name and goes on with other names. */
export type DuplicateKey = {
  kind: EntryKind;
  names: readonly string[];
  /** The organization that runs it; null where nobody says. Organizations and places have none. */
  provider: string | null;
  /** Every postcode it is at, without spaces, in capitals. */
  postcodes: readonly string[];
};

/** No row is shown more entries than this that it may be. */
const shown = 3;
/** Nor compared with more: in a file of thousands of like names each row would be compared with each. */
const compared = 400;

/** Returns whether two entries of nearly the same name may be one: they have no two providers and no two places. */
function mayBeOne(one: DuplicateKey, other: DuplicateKey): boolean {
  if (one.kind !== other.kind) return false;
  const shared = one.postcodes.some((postcode) => other.postcodes.includes(postcode));
  const open = one.postcodes.length === 0 || other.postcodes.length === 0;
  if (one.provider === other.provider) return shared || open;
  // Two providers are two services, whatever they are called. Where one does not say, the place must be the same.
  return (one.provider === null || other.provider === null) && shared;
}

/** Finds, among the entries that were added to it, those that may be one with another. */
export type DuplicateIndex<Found> = {
  add: (own: DuplicateKey, found: Found) => void;
  /** Up to three of them; those of the very same name first. Of very many like names, only some are looked at. */
  find: (own: DuplicateKey) => Found[];
};

/** Returns an empty index. Looking something up is as good as free, however many entries there are. */
export function duplicateIndex<Found>(): DuplicateIndex<Found> {
  // Names by the keys that nearly equal names share, and entries by name: many entries may have one name.
  const namesByKey = new Map<string, Set<string>>();
  const byName = new Map<string, { own: DuplicateKey; found: Found }[]>();
  const listIn = <Value>(map: Map<string, Value>, key: string, empty: Value): Value => {
    if (!map.has(key)) map.set(key, empty);
    return map.get(key) as Value;
  };
  return {
    add: (own, found) => {
      for (const [index, name] of own.names.entries()) {
        const stems = nameStems(name).join(" ");
        const home = listIn(byName, stems, []);
        home.push({ own, found });
        // Slips are looked for in the name itself; another name counts when it is the same.
        if (index === 0) for (const key of nameKeys(name)) listIn(namesByKey, key, new Set()).add(stems);
      }
    },
    find: (own) => {
      const stems = nameStems(own.names[0] ?? "");
      const names = new Set([stems.join(" ")]);
      for (const key of nameKeys(own.names[0] ?? "")) {
        for (const name of namesByKey.get(key) ?? []) {
          if (names.size > compared) break;
          names.add(name);
        }
      }
      const found = new Set<Found>();
      let left = compared;
      for (const name of names) {
        if (left-- <= 0) break;
        if (!isNearlySame(stems, name.split(" "))) continue;
        for (const other of byName.get(name) ?? []) {
          if (found.size === shown || left-- <= 0) return [...found];
          if (mayBeOne(own, other.own)) found.add(other.found);
        }
      }
      return [...found];
    },
  };
}
