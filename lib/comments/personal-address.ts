import { isPlaceLabel } from "../geo/locate-place";
import { publicWords } from "./personal-text";

/** The entry that a comment is about: its name in an address may hold what looks like a postcode. */
const isEntryPath = (key: string, value: string) => key === "about" && /^[a-z]+\/[a-z0-9-]+$/.test(value);

/** Whether a value of an address tells who or where somebody is. The label of a place does not, though it may hold a postcode. */
function isPersonal(key: string, value: string): boolean {
  if (value === "" || isEntryPath(key, value)) return false;
  const { postcodes, hasOther } = publicWords(value);
  return (postcodes.length > 0 && !isPlaceLabel(value)) || (key === "q" && hasOther);
}

/**
 * The keys and values of an address without what tells who or where somebody is: the words of a search lose it, any other value
 * that holds it is dropped. Null when there is nothing of the kind.
 */
export function withoutPersonal(query: URLSearchParams): URLSearchParams | null {
  const kept = new URLSearchParams();
  let changed = false;
  for (const [key, value] of query) {
    const isOut = isPersonal(key, value) || isPersonal("", key);
    changed ||= isOut;
    if (!isOut) kept.append(key, value);
    else if (key === "q" && publicWords(value).text !== "") kept.append(key, publicWords(value).text);
  }
  return changed ? kept : null;
}

/** Whether the address of a page (path and query) holds what tells who or where somebody is. */
export function isPersonalAddress(url: string): boolean {
  const at = url.indexOf("?");
  return at >= 0 && withoutPersonal(new URLSearchParams(url.slice(at + 1))) !== null;
}
