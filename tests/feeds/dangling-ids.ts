import { type Feed, onePage, service } from "../support/feed";

/** It names an organisation and a place that are nowhere. */
export default {
  says: onePage(service({ organization_id: "gone", service_at_locations: [{ id: "2", location_id: "gone" }] })),
  expects: {
    drafts: ["service: Sleep clinic"],
    notes: [/names an organisation that is not in the feed/, /names a place that is not in the feed/],
  },
} satisfies Feed;
