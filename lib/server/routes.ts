import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { wellKnownPaths } from "./well-known";

/**
 * The pattern of the site's routes that a path fits, such as "/[area]/services/[slug]", or null when it fits none. Logs
 * and metrics name patterns, never addresses, so there are as many names as routes and files, whatever is asked.
 */
export type Routes = (path: string) => string | null;

/**
 * What Next writes down of a build, as much of it as is read here. Its routes come in the order in which they count.
 */
export type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string; regex: string }[] };

/** Routes that the door answers itself. */
const ownPaths = ["/livez", "/readyz", "/speculation-rules.json", ...wellKnownPaths];

/** Paths whose pattern is remembered; more than these are forgotten together. */
const mostRemembered = 5_000;

/** Returns the routes of a build, with `files` (paths such as "/icon.svg") that are served as they are. */
export function routesOf({ staticRoutes, dynamicRoutes }: Manifest, files: readonly string[]): Routes {
  // Pages with an underscore in front are Next's own and have no address.
  const pages = staticRoutes.map(({ page }) => page).filter((page) => !page.startsWith("/_"));
  const fixed = new Set([...ownPaths, ...files, ...pages]);
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, fits: new RegExp(regex) }));
  const remembered = new Map<string, string>();
  return (asked) => {
    if (fixed.has(asked)) return asked;
    const before = remembered.get(asked);
    if (before !== undefined) return before;
    const pattern = asked.startsWith("/_next/") ? "/_next/*" : patterns.find(({ fits }) => fits.test(asked))?.page;
    if (pattern === undefined) return null;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(asked, pattern);
    return pattern;
  };
}

/** Returns the routes of the build that is there, and the files beside it. Throws when there is no build. */
export function readRoutes(): Routes {
  const manifest = JSON.parse(readFileSync(".next/routes-manifest.json", "utf8")) as Manifest;
  const found = existsSync("public") ? readdirSync("public", { recursive: true, withFileTypes: true }) : [];
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative("public", path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")}`);
  return routesOf(manifest, files);
}
