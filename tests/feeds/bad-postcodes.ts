import { type Feed, onePage, service } from "../support/feed";

/** One postcode is none, and one is written without its space. */
export default {
  says: onePage(
    service({
      service_at_locations: ["ABC 1234", "ox41xd"].map((postal_code, at) => ({
        id: `p${at}`,
        location: {
          id: `l${at}`,
          name: `House ${at}`,
          location_type: "physical",
          addresses: [{ address_1: "1 Road", city: "Oxford", postal_code }],
        },
      })),
    }),
  ),
  expects: {
    drafts: ["location: House 0", "location: House 1", "service: Sleep clinic"],
    content: {
      "House 0": { address: { postal_code: "ABC 1234" } },
      "House 1": { address: { postal_code: "OX4 1XD" } },
    },
    toPutRight: { "House 0": /postal_code/ },
  },
} satisfies Feed;
