import { latestChange } from "@/app/latest-change";
import { siteMapIndex } from "@/app/sitemap-xml";
import { liveCatalogue } from "@/lib/live/live";

/** Next would take a file of this name for one that never changes. */
export const dynamic = "force-dynamic";

/** `GET /sitemap.xml`: the lists of pages for search engines, one for each area and one for the site's own pages. */
export function GET(): Response {
  const { areas, entries } = liveCatalogue();
  const all = [...entries.values()];
  return siteMapIndex([
    { path: "/sitemap-site.xml" },
    ...areas.map(({ slug }) => ({
      path: `/${slug}/sitemap-area.xml`,
      changed: latestChange(all.filter(({ area }) => area === slug)),
    })),
  ]);
}
