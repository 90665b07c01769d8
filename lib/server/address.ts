/** What of an address decides an answer: its path, and the query keys that its page reads, in one order. */
export type Address = { path: string; query: string; keepable: boolean };

const searchKeys = ["age", "category", "delivery", "kind", "near", "need", "page", "q", "radius", "refer", "sort"];
/** Keys whose values tell of a visitor: where a child lives, what the family fears. Such pages are never kept. */
const personalKeys = ["near", "q"];

/** Pages whose answer depends on the visitor: what was typed into /find, and a form that is another one each time. */
const personalPaths = new Set(["/where"]);
const isPersonal = (path: string) => personalPaths.has(path) || /^\/[a-z0-9-]+\/comment$/.test(path);

/** A path without slashes at its end: it is the same page. */
export function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}

/** Reads an address. Keys that a page does not read are dropped, so that they cannot make another page of it. */
export function readAddress(url: string): Address {
  const [asked = "/", text = ""] = url.split("?", 2);
  const path = withoutSlashes(asked) || "/";
  if (text === "") return { path, query: "", keepable: !isPersonal(path) };
  const given = new URLSearchParams(text);
  const known = /^\/[a-z0-9-]+\/services$/.test(path) ? searchKeys : isPersonal(path) ? ["place", "about"] : [];
  const kept = new URLSearchParams();
  for (const key of known) for (const value of given.getAll(key)) if (value !== "") kept.append(key, value);
  const keepable = !isPersonal(path) && !personalKeys.some((key) => kept.has(key));
  return { path, query: kept.toString(), keepable };
}
