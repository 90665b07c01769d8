import type { Route } from "./lib/next/ask-route";

/**
 * Next begins with this, before it draws anything: in the thread that draws pages, with what serves the Catalogue
 * there.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { nextHere } = await import("./lib/next/next-here");
  const opening = nextHere();
  if (!opening) return;
  const { drawPages } = await import("./lib/next/draw-pages");
  // What programs ask for needs nothing of Next, so nothing of Next stands between.
  const routes = new Map<string, Route>([
    ["/api/search", await import("./app/api/search/answer")],
    ["/api/oruk/*", await import("./app/api/oruk/[[...path]]/route")],
    ["/api/fhir/*", await import("./app/api/fhir/[[...path]]/route")],
    ["/api/downloads/*", await import("./app/api/downloads/[area]/[file]/route")],
  ]);
  drawPages(opening, routes);
}
