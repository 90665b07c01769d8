/** What of an address decides an answer: its path, and the query keys that its page reads, in one order. */
export type Address = { path: string; query: string; keepable: boolean };

const searchKeys = ["age", "category", "delivery", "kind", "near", "need", "page", "q", "radius", "refer", "sort"];
/** Keys whose values tell of a visitor: where a child lives, what the family fears. Such pages are never kept. */
const personalKeys = ["near", "q"];

/** Pages whose answer depends on the visitor. */
const personalPaths = new Set(["/where"]);

/** Reads an address. Keys that a page does not read are dropped, so that they cannot make another page of it. */
export function readAddress(url: string): Address {
  const [asked = "/", text = ""] = url.split("?", 2);
  // With a slash at the end it is the same page.
  const path = asked.replace(/\/+$/, "") || "/";
  if (text === "") return { path, query: "", keepable: !personalPaths.has(path) };
  const given = new URLSearchParams(text);
  const known = /^\/[a-z0-9-]+\/services$/.test(path) ? searchKeys : personalPaths.has(path) ? ["place"] : [];
  const kept = new URLSearchParams();
  for (const key of known) for (const value of given.getAll(key)) if (value !== "") kept.append(key, value);
  const keepable = !personalPaths.has(path) && !personalKeys.some((key) => kept.has(key));
  return { path, query: kept.toString(), keepable };
}

const folders = new Set(["services", "guides", "organizations", "locations"]);
const plainPaths = new Set(["/", "/where", "/find", "/glossary", "/about-the-data", "/accessibility", "/privacy"]);

/** The pattern that an address fits, for logs and metrics: never the address itself. */
export function routePattern(path: string): string {
  if (plainPaths.has(path) || path === "/livez" || path === "/readyz") return path;
  if (path.startsWith("/_next/")) return "/_next/*";
  if (path.startsWith("/api/"))
    return ["/api/search", "/api/areas", "/api/openapi.json"].includes(path) ? path : "/api/*";
  const [, , folder, slug, more] = path.split("/");
  if (folder === undefined) return "/[area]";
  if (!folders.has(folder) || more !== undefined) return "/*";
  return slug === undefined ? `/[area]/${folder}` : `/[area]/${folder}/[slug]`;
}
