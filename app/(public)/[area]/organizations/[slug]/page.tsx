import type { Metadata } from "next";
import { AskBlock } from "@/components/ask-block";
import { PageMain } from "@/components/page-main";
import { EntryResponses } from "@/components/response-list";
import { EntryData } from "@/components/service/entry-data";
import { OrganizationPage as Page } from "@/components/service/organization-page";
import { WasThisRight } from "@/components/was-this-right";
import { siteOrigin } from "@/lib/process/site-origin";
import { crumbsTo, type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";

/** The organization's name and area. */
export async function generateMetadata(props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage("organization", props);
  return metadataOf(area, entry);
}

/** Everything that is published about one organization, and what belongs to it. */
export default async function OrganizationPage(props: EntryParams) {
  const { catalogue, area, entry } = await entryOfPage("organization", props);
  const crumbs = crumbsTo(area, "organization");
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
