import { type Feed, onePage } from "../support/feed";
import { expectedOfService, wholeService } from "../support/whole-service";

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
  expects: expectedOfService({ categories: ["speech"] }),
} satisfies Feed;
