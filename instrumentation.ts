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
  // The search of programs needs nothing of Next, so nothing of Next stands between.
  drawPages(opening, new Map([["/api/search", await import("./app/api/search/route")]]));
}
