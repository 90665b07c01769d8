import { type Feed, sendJson } from "../support/feed";

/** What the directories of LocalGov Drupal publish: names of version 1, numbers as ids, and words as HTML. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, {
          totalElements: "1",
          totalPages: 1,
          number: 1,
          size: 1,
          first: true,
          last: true,
          content: [
            {
              id: 1042,
              name: "Soft play",
              description: "<p>Soft play for <em>children</em> who need quiet.</p>\r\n",
              email: "",
              url: "https://council.example/soft-play",
              status: "active",
              organization: { id: 17, name: "Leisure Trust", description: "", url: "" },
              service_at_locations: [
                {
                  id: "1042-88",
                  location: {
                    id: 88,
                    name: "Leisure Centre",
                    latitude: "51.75",
                    longitude: "-1.25",
                    physical_addresses: [
                      {
                        id: 88,
                        address_1: "2 Lane",
                        city: "Oxford",
                        state_province: "",
                        postal_code: "OX4 1XD",
                        country: "GB",
                      },
                    ],
                    accessibility_for_disabilities: [],
                  },
                  regular_schedule: [],
                },
              ],
              service_taxonomys: [{ id: "1042-3", taxonomy: { id: "3", name: "Therapy", vocabulary: "directory" } }],
              contacts: [{ id: 5, name: "Front desk", title: "", phones: [{ id: 5, number: "01865 904040" }] }],
              cost_options: [{ id: 1, option: "Child", amount: "3.00", amount_description: "" }],
              eligibilitys: [{ id: 1, eligibility: "", minimum_age: "0", maximum_age: "11" }],
              service_areas: [],
              regular_schedules: [],
            },
          ],
        })
      : response.writeHead(404).end(),
  expects: {
    drafts: ["organization: Leisure Trust", "location: Leisure Centre", "service: Soft play"],
    content: {
      "Leisure Centre": { address: { address_1: "2 Lane", postal_code: "OX4 1XD" } },
      "Soft play": {
        summary: "Soft play for children who need quiet.",
        url: "https://council.example/soft-play",
        categories: ["therapy"],
        ages: { minimum_age_months: 0, maximum_age_months: 132 },
        contacts: [{ name: "Front desk", phones: [{ number: "01865 904040" }] }],
        cost_options: [{ option: "Child", amount: 3 }],
      },
    },
  },
} satisfies Feed;
