import type { EntryParams } from "../../../entry-of-page";
import { EntryInEasyRead, easyReadMetadata } from "../../../entry-page";

/** The name of the service and its area. */
export const generateMetadata = (props: EntryParams) => easyReadMetadata("service", props);

/** One service in Easy Read. */
export default function ServiceInEasyRead(props: EntryParams) {
  return <EntryInEasyRead kind="service" {...props} />;
}
