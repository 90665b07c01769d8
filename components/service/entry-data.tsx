import type { Catalogue, Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { Crumb } from "../breadcrumbs";
import { JsonLd } from "./json-ld";
import { structuredData } from "./structured-data";

/** An entry for search engines and assistants, and the way to its page. `origin` is that of this site. */
export function EntryData({
  entry,
  catalogue,
  crumbs,
  origin,
}: {
  entry: Published;
  catalogue: Catalogue;
  crumbs: readonly Crumb[];
  origin: string;
}) {
  const way = [...crumbs, { label: entry.content.name, href: pathOfEntry(entry) }];
  const breadcrumbs = {
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ label, href }, step) => ({
      "@type": "ListItem",
      position: step + 1,
      name: label,
      item: href,
    })),
  };
  return <JsonLd data={{ "@graph": [structuredData(entry, catalogue), breadcrumbs] }} origin={origin} />;
}
