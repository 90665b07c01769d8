import { type Feed, onePage, service } from "../support/feed";

/** Ids that count from one in each table: a service, its organization, its place and its contact all have the id 1. */
export default {
  says: onePage(
    service({
      id: 1,
      organization: { id: 1, name: "Trust" },
      service_at_locations: [
        { id: 1, location: { id: 1, name: "House", addresses: [{ id: 1, address_1: "1 Road" }] } },
      ],
      contacts: [{ id: 1, phones: [{ id: 1, number: "+44 (0)1865 904040" }] }],
    }),
    service({ id: 2, name: "Second", organization: { id: 1, name: "Trust" } }),
  ),
  expects: {
    drafts: ["organization: Trust", "location: House", "service: Sleep clinic", "service: Second"],
    content: {
      "Sleep clinic": { service_at_locations: [{}], contacts: [{ phones: [{ number: "+44 1865 904040" }] }] },
    },
  },
} satisfies Feed;
