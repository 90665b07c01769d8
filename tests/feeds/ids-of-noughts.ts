import { type Feed, onePage, service } from "../support/feed";

const nought = "00000000-0000-0000-0000-000000000000";
const placed = (id: string, name: string, address_1: string) =>
  service({
    id,
    name,
    last_modified: "2021-03-04T10:11:12.123",
    description: "&lt;p&gt;Hello&amp;nbsp;there&lt;/p&gt;",
    maximum_age: 7.99,
    organization: { id: nought, name: "", description: "" },
    regular_schedules: [
      { id: nought, opens_at: "0001-01-01T09:00:00", closes_at: "0001-01-01T17:30:00", byday: "Mon" },
    ],
    service_at_locations: [
      { id: nought, location: { id: nought, name: address_1, addresses: [{ id: nought, address_1, city: "Oxford" }] } },
    ],
  });

/** What programs of .NET write where there is no id, as Open Placement does: it is the same for everything. */
export default {
  says: onePage(
    placed("6F9619FF-8B86-D011-B42D-00CF4FC964FF", "Ann", "1 Road"),
    placed("7F9619FF-8B86-D011-B42D-00CF4FC964FF", "Bea", "2 Road"),
  ),
  expects: {
    drafts: ["location: 1 Road", "location: 2 Road", "service: Ann", "service: Bea"],
    content: {
      Ann: {
        summary: "Hello there",
        ages: { maximum_age_months: 96 },
        contacts: [{ schedules: [{ byday: "MO", opens_at: "09:00", closes_at: "17:30" }] }],
      },
      "2 Road": { address: { address_1: "2 Road" } },
    },
  },
} satisfies Feed;
