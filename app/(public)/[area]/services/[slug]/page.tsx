import { OfferPage } from "@/components/service/offer-page";
import { type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";
import { EntryPage } from "../../entry-page";

/** The name of the service and its area. */
export const generateMetadata = (props: EntryParams) => metadataOf("service", props);

/** Everything that is published about one service. */
export default async function ServicePage(props: EntryParams) {
  const page = await entryOfPage("service", props);
  return (
    <EntryPage {...page}>
      <OfferPage {...page} />
    </EntryPage>
  );
}
