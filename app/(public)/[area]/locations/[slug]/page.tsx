import type { Metadata } from "next";
import { AskBlock } from "@/components/ask-block";
import { PageMain } from "@/components/page-main";
import { EntryResponses } from "@/components/response-list";
import { EntryData } from "@/components/service/entry-data";
import { LocationPage as Page } from "@/components/service/location-page";
import { WasThisRight } from "@/components/was-this-right";
import { siteOrigin } from "@/lib/process/site-origin";
import { crumbsTo, type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";

/** The location's name and area. */
export async function generateMetadata(props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage("location", props);
  return metadataOf(area, entry);
}

/** Everything that is published about one location, and what belongs to it. */
export default async function LocationPage(props: EntryParams) {
  const { catalogue, area, entry } = await entryOfPage("location", props);
  const crumbs = crumbsTo(area, "location");
  return (
    <PageMain crumbs={crumbs} searchIn={area.slug}>
      <EntryData crumbs={crumbs} catalogue={catalogue} entry={entry} origin={siteOrigin} />
      <Page catalogue={catalogue} entry={entry} />
      <EntryResponses entry={entry} catalogue={catalogue} />
      <WasThisRight entry={entry} />
      <AskBlock area={area} catalogue={catalogue} self={entry.id} />
    </PageMain>
  );
}
