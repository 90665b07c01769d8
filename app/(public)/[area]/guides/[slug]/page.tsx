import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { EntryResponses } from "@/components/response-list";
import { EntryData } from "@/components/service/entry-data";
import { OfferPage } from "@/components/service/offer-page";
import { WasThisRight } from "@/components/was-this-right";
import { siteOrigin } from "@/lib/process/site-origin";
import { crumbsTo, type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";

/** The guide's name and area. */
export async function generateMetadata(props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage("guide", props);
  return metadataOf(area, entry);
}

/** Everything that is published about one guide. */
export default async function GuidePage(props: EntryParams) {
  const { catalogue, area, entry } = await entryOfPage("guide", props);
  const crumbs = crumbsTo(area, "guide");
  return (
    <PageMain crumbs={crumbs} searchIn={area.slug}>
      <EntryData crumbs={crumbs} catalogue={catalogue} entry={entry} origin={siteOrigin} />
      <OfferPage area={area} catalogue={catalogue} entry={entry} />
      <EntryResponses entry={entry} catalogue={catalogue} />
      <WasThisRight entry={entry} />
      <AskLine area={area} catalogue={catalogue} entry={entry} />
    </PageMain>
  );
}
