import { OrganizationPage } from "@/components/service/organization-page";
import { type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";
import { EntryPage } from "../../entry-page";

/** The name of the organization and its area. */
export const generateMetadata = (props: EntryParams) => metadataOf("organization", props);

/** Everything that is published about one organization, and what it gives. */
export default async function BodyPage(props: EntryParams) {
  const page = await entryOfPage("organization", props);
  return (
    <EntryPage {...page}>
      <OrganizationPage catalogue={page.catalogue} entry={page.entry} />
    </EntryPage>
  );
}
