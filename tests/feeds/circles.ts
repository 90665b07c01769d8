import { type Feed, onePage, service } from "../support/feed";

const inner = { id: "1", name: "Sleep clinic" };
const trust = {
  id: "o",
  name: "Trust",
  services: [{ ...inner, organization: { id: "o", name: "Trust", services: [inner] } }],
};

/** A service with its organization, which has the service again, which has the organization again. */
export default {
  says: onePage(service({ organization: trust, organization_id: "o" })),
  expects: { drafts: ["organization: Trust", "service: Sleep clinic"] },
} satisfies Feed;
