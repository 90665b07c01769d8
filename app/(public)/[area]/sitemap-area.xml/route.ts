import { latestChange } from "@/app/latest-change";
import { type Listed, siteMap } from "@/app/sitemap-xml";
import { EntryKind, folderOfKind, pathOfEntry } from "@/lib/catalogue/entry";
import { lifeLines } from "@/lib/catalogue/life-line";
import { withParents } from "@/lib/catalogue/search/prepared";
import { areaOfPage } from "../entry-of-page";

/**
 * `GET /{area}/sitemap-area.xml`: the pages of an area that search engines may list, each with when what it shows was
 * published last. Results of a search, forms and what is for paper are not among them.
 */
export async function GET(_: Request, { params }: { params: Promise<{ area: string }> }): Promise<Response> {
  const { catalogue, area } = await areaOfPage(params);
  const entries = [...catalogue.entries.values()].filter((entry) => entry.area === area.slug);
  const { categories } = catalogue.terms;
  // The pages by role are for professionals.
  const referrers = catalogue.terms.referrers.filter(({ slug }) => slug !== "parent" && slug !== "self");
  const byTopic = new Map<string, Listed>();
  for (const entry of entries) {
    if (entry.kind !== "service" && entry.kind !== "guide") continue;
    for (const slug of withParents(entry.content.categories, categories)) {
      const path = `/${area.slug}/services?category=${slug}`;
      const { changed = "" } = byTopic.get(slug) ?? {};
      byTopic.set(slug, { path, changed: changed && changed > entry.publishedAt ? changed : entry.publishedAt });
    }
  }
  return siteMap([
    { path: `/${area.slug}`, changed: latestChange(entries) },
    { path: `/${area.slug}/glossary` },
    { path: `/${area.slug}/you-said` },
    { path: `/${area.slug}/ages` },
    ...lifeLines(catalogue, area).map(({ need }) => ({ path: `/${area.slug}/ages/${need.slug}` })),
    ...EntryKind.options.map((kind) => ({
      path: `/${area.slug}/${folderOfKind[kind]}`,
      changed: latestChange(entries.filter((entry) => entry.kind === kind)),
    })),
    { path: `/${area.slug}/refer` },
    ...referrers.map(({ slug }) => ({ path: `/${area.slug}/refer/${slug}` })),
    ...byTopic.values(),
    // What another area writes is listed there.
    ...entries.flatMap((entry) => {
      if (entry.shared) return [];
      const page = { path: pathOfEntry(entry), changed: entry.publishedAt };
      return entry.kind === "service" ? [page, { path: `${page.path}/refer`, changed: page.changed }] : [page];
    }),
  ]);
}
