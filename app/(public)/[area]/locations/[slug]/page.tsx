import { LocationPage } from "@/components/service/location-page";
import { type EntryParams, entryOfPage, metadataOf } from "../../entry-of-page";
import { EntryPage } from "../../entry-page";

/** The name of the location and its area. */
export const generateMetadata = (props: EntryParams) => metadataOf("location", props);

/** Everything that is published about one location, and what belongs to it. */
export default async function PlacePage(props: EntryParams) {
  const page = await entryOfPage("location", props);
  return (
    <EntryPage {...page}>
      <LocationPage catalogue={page.catalogue} entry={page.entry} />
    </EntryPage>
  );
}
