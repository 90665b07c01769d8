import { type Feed, onePage, service } from "../support/feed";

/** Some of its records are none. */
export default {
  says: onePage({ id: "1", contacts: [] }, "x", 5, null, service({ id: "2", name: "Rest" })),
  expects: {
    drafts: ["service: Rest"],
    notes: [
      /^The service with the id 1: This service has no name/,
      /no record of a service/,
      /no record of a service/,
      /no record of a service/,
    ],
  },
} satisfies Feed;
