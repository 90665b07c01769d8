import { OfferPage } from "@/components/service/offer-page";
import { type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";
import { EntryPage } from "../../entry-page";

/** The name of the guide and its area. */
export const generateMetadata = (props: EntryParams) => metadataOf("guide", props);

/** Everything that is published about one guide. */
export default async function GuidePage(props: EntryParams) {
  const page = await entryOfPage("guide", props);
  return (
    <EntryPage {...page}>
      <OfferPage {...page} />
    </EntryPage>
  );
}
