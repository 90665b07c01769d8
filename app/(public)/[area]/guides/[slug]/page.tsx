import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskBlock } from "@/components/ask-block";
import { PageMain } from "@/components/page-main";
import { JsonLd } from "@/components/service/json-ld";
import { OfferPage } from "@/components/service/offer-page";
import { structuredData } from "@/components/service/structured-data";
import { findArea, findEntry } from "@/lib/catalogue/catalogue";
import { liveCatalogue } from "@/lib/live";

type Props = { params: Promise<{ area: string; slug: string }> };

const find = async ({ params }: Props) => {
  const { area: areaSlug, slug } = await params;
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, areaSlug);
  const entry = findEntry(catalogue, areaSlug, "guide", slug);
  return area && entry ? { catalogue, area, entry } : notFound();
};

/** The guide's name and area: a title that stands alone. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { area, entry } = await find(props);
  return { title: `${entry.content.name} – ${area.name} health Local Offer`, description: entry.content.summary };
}

/** Everything that is published about one guide. */
export default async function GuidePage(props: Props) {
  const { catalogue, area, entry } = await find(props);
  const crumbs = [
    { label: "Home", href: "/" },
    { label: area.name, href: `/${area.slug}` },
    { label: "Guides", href: `/${area.slug}/guides` },
  ];
  return (
    <PageMain crumbs={crumbs}>
      <JsonLd data={structuredData(entry, catalogue)} />
      <OfferPage area={area} catalogue={catalogue} entry={entry} />
      <AskBlock area={area} catalogue={catalogue} self={entry.id} />
    </PageMain>
  );
}
