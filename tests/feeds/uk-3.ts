import { type Feed, onePage } from "../support/feed";
import { wholeService } from "../support/whole-service";

/** A service as Open Referral UK 3.0 has it, with what HSDS 3.0 has besides. */
export default {
  says: onePage(wholeService),
  expects: {
    drafts: ["organization: Sleep Trust", "location: House", "service: Sleep clinic"],
    content: {
      "Sleep Trust": { url: "https://sleep.example/", organization_identifiers: [{ identifier: "RNU" }] },
      House: { address: { postal_code: "OX4 1XD" } },
      "Sleep clinic": {
        summary: "We help children sleep.",
        ages: { minimum_age_months: 24, maximum_age_months: 132 },
        eligibility_description: "Children who do not sleep.",
        languages: [{ name: "Urdu" }],
        required_documents: [{ document: "Red book" }],
        service_areas: [{ code: "E10000025" }],
        service_at_locations: [{ schedules: [{ byday: "MO,TU", opens_at: "09:00", closes_at: "17:00" }] }],
      },
    },
  },
} satisfies Feed;
