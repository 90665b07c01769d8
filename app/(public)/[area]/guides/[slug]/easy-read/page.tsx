import type { EntryParams } from "../../../entry-of-page";
import { EntryInEasyRead, easyReadMetadata } from "../../../entry-page";

/** The name of the guide and its area. */
export const generateMetadata = (props: EntryParams) => easyReadMetadata("guide", props);

/** One guide in Easy Read. */
export default function GuideInEasyRead(props: EntryParams) {
  return <EntryInEasyRead kind="guide" {...props} />;
}
