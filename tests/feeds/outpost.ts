import { type Feed, sendJson } from "../support/feed";

/** What Outpost publishes: places in the service, a weekday, and terms in lists of their own. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, {
          totalElements: 1,
          content: [
            {
              id: 12,
              updated_at: "2026-01-01T00:00:00Z",
              name: "Stay and play",
              description: "Play.",
              url: null,
              min_age: 0,
              max_age: 5,
              free: true,
              organisation: { id: 4, name: "Play Group" },
              locations: [
                {
                  id: 7,
                  name: null,
                  address_1: "***",
                  city: "Oxford",
                  postal_code: "OX4 1XD",
                  mask_exact_address: true,
                  geometry: { type: "Point", coordinates: [-1.2, 51.7] },
                },
              ],
              contacts: [{ id: 1, name: "Ann", phone: "01865904040", email: "play@example.org" }],
              taxonomies: [{ id: 3, name: "Teeth", slug: "teeth" }],
              send_needs: [{ id: 2, name: "Walking" }],
              regular_schedules: [{ id: 1, weekday: "Tuesday", opens_at: "09:30", closes_at: "11:00" }],
              links: [{ label: "Book", url: "https://book.example" }],
              cost_options: [],
            },
          ],
        })
      : response.writeHead(404).end(),
  expects: {
    drafts: ["organization: Play Group", "location: Oxford", "service: Stay and play"],
    content: {
      Oxford: { confidential: true, address: { address_1: "The address is not given out" } },
      "Stay and play": {
        fees_description: "Free.",
        ages: { minimum_age_months: 0, maximum_age_months: 60 },
        categories: ["teeth"],
        needs: ["walking"],
        links: [{ title: "Book", url: "https://book.example" }],
        contacts: [
          {
            email: "play@example.org",
            phones: [{ number: "01865904040" }],
            schedules: [{ byday: "TU", opens_at: "09:30", closes_at: "11:00" }],
          },
        ],
      },
    },
  },
} satisfies Feed;
