import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The pattern of the site's routes that a path fits, such as "/[area]/services/[slug]", or null when it fits none. Logs and
 * metrics name patterns, never addresses, so there are as many names as routes and files, whatever is asked.
 */
export type Routes = (path: string) => string | null;

/** What Next writes down of a build, as much of it as is read here. Its routes come in the order in which they count. */
export type Manifest = { staticRoutes: { page: string }[]; dynamicRoutes: { page: string; regex: string }[] };

/** Routes that the door answers itself. */
const ownPaths = ["/livez", "/readyz", "/speculation-rules.json"];

/** The routes of a build, with `files` (paths such as "/icon.svg") that are served as they are. */
export function routesOf({ staticRoutes, dynamicRoutes }: Manifest, files: readonly string[]): Routes {
  // Pages with an underscore in front are Next's own and have no address.
  const pages = staticRoutes.map(({ page }) => page).filter((page) => !page.startsWith("/_"));
  const fixed = new Set([...ownPaths, ...files, ...pages]);
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, fits: new RegExp(regex) }));
  return (asked) => {
    if (fixed.has(asked)) return asked;
    if (asked.startsWith("/_next/")) return "/_next/*";
    return patterns.find(({ fits }) => fits.test(asked))?.page ?? null;
  };
}

/** The routes of the build that is there, and the files beside it. Throws when there is no build. */
export function readRoutes(): Routes {
  const manifest = JSON.parse(readFileSync(".next/routes-manifest.json", "utf8")) as Manifest;
  const found = existsSync("public") ? readdirSync("public", { recursive: true, withFileTypes: true }) : [];
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative("public", path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/")}`);
  return routesOf(manifest, files);
}
