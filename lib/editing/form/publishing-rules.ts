import type { EntryKind } from "../../catalogue/entry";
import type { Issue } from "../../catalogue/issue";
import { listOf, ownValue, pathTo } from "../../catalogue/json-values";
import type { Terms } from "../../catalogue/terms";
import type { EntryNames } from "./field";
import { isEmpty } from "./form-values";
import { optionsOf } from "./options-of";
import type { Found } from "./walk-fields";

/**
 * What must be known to say whether a content may be published. `entryNames`: the entries that may be named, when they
 * are known; `postcodeExists` says whether there is a postcode of this name; `today` is 2026-11-21.
 */
export type Surroundings = {
  terms: Terms;
  entryNames?: EntryNames;
  postcodeExists: (text: string) => boolean;
  today: string;
};

const words = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string" && one !== "");

/** Terms and sources that are not in their lists. */
export function unknownTerms({ field, path, value }: Found, { terms }: Surroundings, content: unknown): Issue[] {
  if (field.type !== "choice" && field.type !== "choices") return [];
  if (typeof field.options !== "string") return [];
  const known = new Set(optionsOf(field, terms, content).map((option) => option.value));
  const lost = words(value).filter((one) => !known.has(one));
  if (lost.length === 0) return [];
  if (field.options === "sources") {
    return [
      {
        field: path,
        message: "This comes from a source that is not listed any more. Untick it, or add the source again.",
      },
    ];
  }
  const names = lost.map((one) => `“${one}”`).join(", ");
  return [{ field: path, message: `${names}: this is not in the list any more. Choose something else.` }];
}

const kinds: Record<EntryKind, string> = {
  service: "a service",
  guide: "a guide",
  organization: "an organisation",
  location: "a place",
};

/** References to entries that are not there, or of another kind. */
export function lostReferences({ field, path, value }: Found, { entryNames }: Surroundings): Issue[] {
  if (field.type !== "reference" || !entryNames || typeof value !== "string" || value === "") return [];
  const entry = entryNames.get(value);
  if (!entry) return [{ field: path, message: "What was chosen here is not there any more. Choose something else." }];
  if (field.kind === null || entry.kind === field.kind) return [];
  return [{ field: path, message: `Choose ${kinds[field.kind]}. ${entry.name} is ${kinds[entry.kind]}.` }];
}

/** Postcodes that there are not, and days to come on which something is said to have been done. */
export function impossible({ field, path, value }: Found, { postcodeExists, today }: Surroundings): Issue[] {
  if (typeof value !== "string" || value.trim() === "") return [];
  if (field.type === "postcode" && !postcodeExists(value)) {
    return [{ field: path, message: `We do not know the postcode ${value}. Check it, and enter it in full.` }];
  }
  const isDone = field.key === "assured_date" || field.key === "retrieved";
  if (isDone && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > today) {
    return [{ field: path, message: "This day is still to come. Enter a day that has been." }];
  }
  return [];
}

/** Returns the paths of blocks in which nothing is stated. */
export function emptyItems({ field, path, value }: Found): string[] {
  if (field.type !== "list") return [];
  return listOf(value).flatMap((item, index) => (isEmpty(field.fields, item) ? [pathTo(path, index)] : []));
}

/** Keys that two blocks of a list share: names of parts in links, and keys of sources. */
export function sharedKeys({ field, path, value }: Found): Issue[] {
  if (field.type !== "list") return [];
  const keyed = field.fields.flatMap((one) => (one.type === "fold" ? one.fields : [one]));
  const own = keyed.find(({ type }) => type === "slug" || type === "source-key");
  if (!own || own.type === "fold") return [];
  const seen = new Set<unknown>();
  return listOf(value).flatMap((item, index) => {
    const key = ownValue(item, own.key);
    if (key === null || key === undefined || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    const there = pathTo(path, index);
    return own.type === "slug"
      ? [{ field: pathTo(there, own.key), message: "Another part has the same name in links. Change one of them." }]
      : [{ field: there, message: "This source is in the list twice. Remove one of the two." }];
  });
}

/** Waits whose shortest is above their longest. Times are not compared: a line may be open through the night. */
export function wrongWayRound({ field, path, holder, value }: Found): Issue[] {
  const least = field.key === "weeks_max" ? ownValue(holder, "weeks_min") : null;
  if (typeof least !== "number" || typeof value !== "number" || least <= value) return [];
  return [{ field: path, message: "The longest wait is shorter than the shortest. Check both." }];
}
