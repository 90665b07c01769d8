import { type Feed, onePage, service } from "../support/feed";

const id = "5e1f2b2b-c88e-4d9f-8f13-d39622214c05";

/** One id is written in capitals, in braces and as a urn, and is the same each time. */
export default {
  says: onePage(
    service({ organization: { id: `urn:uuid:${id}`, name: "Trust" } }),
    service({ id: "2", name: "Rest", organization_id: id.toUpperCase() }),
    service({ id: "3", name: "Play", organization_id: `{${id.toUpperCase()}}` }),
  ),
  expects: {
    drafts: ["organization: Trust", "service: Sleep clinic", "service: Rest", "service: Play"],
    content: { Rest: { organization_id: id }, Play: { organization_id: id } },
  },
} satisfies Feed;
