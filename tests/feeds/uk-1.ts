import { type Feed, sendJson } from "../support/feed";

/** A service of version 1, as public tools of councils publish it. */
const older = {
  id: "17",
  name: "Swimming &amp; play",
  description: "<p>We swim.</p><p>Every week.</p>",
  url: "www.swim.example",
  email: "mailto:swim@example.org",
  status: "active",
  fees: null,
  accreditations: "",
  organization: { id: "3", name: "Swim Trust", description: null, url: "https://swim.example" },
  contacts: [{ id: "5", name: "Desk", title: null, phones: [{ id: "6", number: "01865 904040 ext 12" }] }],
  cost_options: [{ id: "1", option: "Session", amount: "5.50", amount_description: null }],
  eligibilitys: [{ id: "1", eligibility: "Children who need help in water.", minimum_age: 5, maximum_age: 11 }],
  fundings: [{ id: "1", source: "Lottery" }],
  languages: [{ id: "1", language: "Urdu" }],
  regular_schedules: [],
  service_areas: [
    {
      id: "1",
      service_area: "Oxfordshire County Council",
      uri: "http://statistics.data.gov.uk/id/statistical-geography/E10000025",
    },
  ],
  service_at_locations: [
    {
      id: "9",
      regular_schedule: [{ id: "1", byday: "Monday", opens_at: "10:00:00", closes_at: "11:00:00" }],
      location: {
        id: "8",
        name: "The Pool",
        latitude: "51.7",
        physical_addresses: [
          {
            id: "1",
            address_1: "1 Road",
            city: "Oxford",
            state_province: "Oxfordshire",
            postal_code: "ox41xd",
            country: "England",
          },
        ],
        accessibility_for_disabilities: [{ id: "1", accessibility: "Hoist" }],
      },
    },
  ],
  service_taxonomys: [{ id: "1", taxonomy: { id: "x", name: "Speech", vocabulary: "local" } }],
};

/** A page of version 1 of Open Referral UK, with its own names. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, { totalElements: 1, totalPages: 1, number: 1, last: true, content: [older] })
      : response.writeHead(404).end(),
  expects: {
    drafts: ["organization: Swim Trust", "location: The Pool", "service: Swimming & play"],
    notes: [/“funding” is not taken over \(1 entry has it\)/],
    content: {
      "The Pool": {
        address: { address_1: "1 Road", postal_code: "OX4 1XD" },
        accessibility: [{ kind: "building", description: "Hoist" }],
      },
      "Swimming & play": {
        summary: "We swim.",
        description: "Every week.",
        url: "https://www.swim.example",
        ages: { minimum_age_months: 60, maximum_age_months: 132 },
        eligibility_description: "Children who need help in water.",
        languages: [{ name: "Urdu" }],
        contacts: [{ name: "Desk", email: "swim@example.org", phones: [{ number: "01865 904040", extension: "12" }] }],
        cost_options: [{ option: "Session", amount: 5.5 }],
        categories: ["speech"],
        service_areas: [{ code: "E10000025" }],
        service_at_locations: [{ schedules: [{ byday: "MO", opens_at: "10:00", closes_at: "11:00" }] }],
      },
    },
  },
} satisfies Feed;
