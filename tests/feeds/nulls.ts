import { type Feed, oneDraft, onePage, service } from "../support/feed";

/** Every field is there, and nothing is in it. */
export default {
  says: onePage(
    service({
      description: null,
      url: "",
      email: "N/A",
      fees: "null",
      contacts: [null, {}, []],
      phones: null,
      minimum_age: null,
      service_at_locations: null,
      organization: null,
    }),
  ),
  expects: oneDraft({ status: "active" }),
} satisfies Feed;
