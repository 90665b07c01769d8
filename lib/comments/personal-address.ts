import { isPlaceLabel } from "../geo/locate-place";
import { publicWords } from "./personal-text";

/** Returns the entry that a comment is about: its name in an address may hold what looks like a postcode. */
const isEntryPath = (key: string, value: string) => key === "about" && /^[a-z]+\/[a-z0-9-]+$/.test(value);

/** Ids of a list of services: their digits may look like anything. */
const areListedIds = (key: string, value: string) =>
  (key === "ids" || key === "of") && /^[0-9a-f]{12}(?:\.[0-9a-f]{12})*$/.test(value);

/**
 * Returns whether a value of an address tells who or where somebody is. The label of a place does not, though it may
 * hold a postcode.
 */
function isPersonal(key: string, value: string): boolean {
  if (value === "" || isEntryPath(key, value) || areListedIds(key, value)) return false;
  // The one spelling of an address has plain letters where these only look like them.
  const { postcodes, hasOther } = publicWords(value.normalize("NFKC"));
  return (postcodes.length > 0 && !isPlaceLabel(value)) || (key === "q" && hasOther);
}

/**
 * Returns the keys and values of an address without anything that tells who or where a person is. It is taken out of
 * the words of a search; any other value that holds it is dropped. Null when there is nothing of the kind.
 */
export function withoutPersonal(query: URLSearchParams): URLSearchParams | null {
  const kept = new URLSearchParams();
  let changed = false;
  for (const [key, value] of query) {
    const isOut = isPersonal(key, value) || isPersonal("", key);
    changed ||= isOut;
    if (!isOut) kept.append(key, value);
    else if (key === "q") {
      const { text } = publicWords(value.normalize("NFKC"));
      if (text !== "") kept.append(key, text);
    }
  }
  return changed ? kept : null;
}

/** Returns whether the address of a page (path and query) holds what tells who or where somebody is. */
export function isPersonalAddress(url: string): boolean {
  const at = url.indexOf("?");
  return at >= 0 && withoutPersonal(new URLSearchParams(url.slice(at + 1))) !== null;
}

/** A path that says where somebody lives: the part of it that does, as it was typed, and what stands before that. */
export type PersonalPath = { typed: string; before: string };

/**
 * Returns the part of a path that holds a whole postcode: a visitor typed it behind the name of the site ("/OX169AL").
 * Null for other paths, and for the address of an entry that is or was there, whatever its name is.
 */
export function personalPath(
  path: string,
  { paths, moved, removed }: Record<"paths" | "moved" | "removed", { has: (path: string) => boolean }>,
): PersonalPath | null {
  if (!/\d/.test(path) && !path.includes("%")) return null;
  if (paths.has(path.slice(1)) || moved.has(path) || removed.has(path)) return null;
  const parts = path.split("/").map(decoded);
  const at = parts.findIndex((part) => publicWords(part).postcodes.length > 0);
  // Its halves may be two parts of the path: "/OX16/9AL".
  const from =
    at >= 0 ? at : parts.findIndex((part, from) => publicWords(`${part} ${parts[from + 1]}`).postcodes.length > 0);
  if (from < 0) return null;
  const typed = at >= 0 ? (parts[at] ?? "") : `${parts[from]} ${parts[from + 1]}`;
  return { typed, before: path.split("/").slice(0, from).join("/") || "/" };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
