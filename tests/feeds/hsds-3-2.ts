import { type Feed, onePage } from "../support/feed";
import { wholeService } from "../support/whole-service";

const service = {
  ...wholeService,
  // New in 3.2: who may read it, and words of its own in every record.
  additional_urls: [{ id: "b3c1d2e4-0f1a-4b2c-8d3e-4f5a6b7c8d9e", label: "Book", url: "https://book.example/" }],
  attributes: [
    {
      id: "d3c1d2e4-0f1a-4b2c-8d3e-4f5a6b7c8d9e",
      link_entity: "service",
      value: "yes",
      label: "Quiet room",
      taxonomy_term: {
        id: "e3c1d2e4-0f1a-4b2c-8d3e-4f5a6b7c8d9e",
        code: "speech",
        name: "Speech",
        description: "Speech",
      },
    },
  ],
};

/** A service of HSDS 3.2: attributes with a label and a value of their own. */
export default {
  says: onePage(service),
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
        categories: ["speech"],
      },
    },
  },
} satisfies Feed;
