import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { JsonLd } from "@/components/service/json-ld";
import { OfferPage } from "@/components/service/offer-page";
import { structuredData } from "@/components/service/structured-data";
import { WasThisRight } from "@/components/was-this-right";
import { crumbsTo, type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";

/** The service's name and area. */
export async function generateMetadata(props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage("service", props);
  return metadataOf(area, entry);
}

/** Everything that is published about one service. */
export default async function ServicePage(props: EntryParams) {
  const { catalogue, area, entry } = await entryOfPage("service", props);
  return (
    <PageMain crumbs={crumbsTo(area, "service")} searchIn={area.slug}>
      <JsonLd data={structuredData(entry, catalogue)} />
      <OfferPage area={area} catalogue={catalogue} entry={entry} />
      <WasThisRight entry={entry} />
      <AskLine area={area} catalogue={catalogue} entry={entry} />
    </PageMain>
  );
}
