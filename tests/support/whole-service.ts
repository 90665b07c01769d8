import type { Feed } from "./feed";

/** A service as Open Referral UK 3.0 has it, with what HSDS 3.0 has besides. */
export const wholeService = {
  id: "ac148810-d857-441c-9679-408f346de14b",
  name: "Sleep clinic",
  description: "We help children sleep.",
  status: "active",
  minimum_age: 2,
  maximum_age: 11,
  last_modified: "2026-11-30T09:00:00.000Z",
  fees_description: "Free.",
  eligibility_description: "Children who do not sleep.",
  application_process: "Ask your GP.",
  organization: {
    id: "d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610",
    name: "Sleep Trust",
    description: "A charity.",
    website: "https://sleep.example/",
    organization_identifiers: [
      { id: "6bf690ac-8e55-4b1d-9d1f-9d6f7d1a2b3c", identifier_type: "ODS", identifier: "RNU" },
    ],
  },
  phones: [{ id: "1554f2e2-a373-45db-a3fa-9fc48a61c15e", number: "01865 904040", type: "voice" }],
  contacts: [{ id: "e4d2c2a0-7d0b-4a64-bd0d-3ee1c3d21a10", name: "Desk", title: "Bookings" }],
  languages: [{ id: "2989d3ed-c547-48f8-8f9d-432d81c7892e", name: "Urdu", code: "ur" }],
  required_documents: [{ id: "f6ad7e69-b9c8-42ce-92db-92cedb4c05c0", document: "Red book" }],
  service_areas: [
    {
      id: "eb33ac72-7f3f-4d6b-8f7b-0d9b1a2c3d4e",
      name: "Oxfordshire",
      uri: "http://statistics.data.gov.uk/id/statistical-geography/E10000025",
    },
  ],
  service_at_locations: [
    {
      id: "6c2a1d1c-64e9-4b4f-9d0a-7a1c5d8e9f01",
      location: {
        id: "3a19ff88-4620-4d17-9830-ac1d859eb5d5",
        location_type: "physical",
        name: "House",
        addresses: [
          {
            id: "74706e55-df26-4b84-80fe-ecc30b5befb4",
            address_1: "1 Road",
            city: "Oxford",
            state_province: "Oxfordshire",
            postal_code: "OX4 1XD",
            country: "GB",
            address_type: "physical",
          },
        ],
      },
      schedules: [
        {
          id: "48fb74ef-43c5-4a2f-8ba1-5bbd8a7f6a10",
          freq: "WEEKLY",
          byday: "MO,TU",
          opens_at: "09:00",
          closes_at: "17:00",
        },
      ],
    },
  ],
};

/** What has to become of this service; `more` is what a feed says of it besides. */
export const expectedOfService = (more: object = {}): Feed["expects"] => ({
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
      ...more,
    },
  },
});
