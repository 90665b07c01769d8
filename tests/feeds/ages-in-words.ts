import { type Feed, onePage, service } from "../support/feed";

/** Ages are words, and not always numbers of years. */
export default {
  says: onePage(
    service({ minimum_age: "18 months", maximum_age: "5 years" }),
    service({ id: "2", name: "Rest", minimum_age: "birth", maximum_age: "under 18" }),
    service({ id: "3", name: "Play", minimum_age: "any", maximum_age: "" }),
  ),
  expects: {
    drafts: ["service: Sleep clinic", "service: Rest", "service: Play"],
    content: {
      "Sleep clinic": { ages: { minimum_age_months: 18, maximum_age_months: 60 } },
      Rest: { ages: { minimum_age_months: 0, maximum_age_months: 216, maximum_age_inclusive: false } },
    },
    toPutRight: { Play: /ages/ },
  },
} satisfies Feed;
