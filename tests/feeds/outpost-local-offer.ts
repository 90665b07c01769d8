import { type Feed, sendJson } from "../support/feed";

/** What Outpost publishes of the Local Offer: answers of providers, a referral, and people who stay hidden. */
export default {
  says: (url, response) =>
    url.pathname.endsWith("/services")
      ? sendJson(response, {
          number: 1,
          size: 1,
          totalElements: 1,
          totalPages: 1,
          first: true,
          last: true,
          content: [
            {
              id: 1,
              name: "Saturday club",
              description: "A club.\n\nBring lunch.",
              needs_referral: true,
              temporarily_closed: false,
              organisation: null,
              local_offer: {
                description: "We help children who walk late.",
                link: "https://club.example/send",
                survey_answers: [
                  { id: 1, question: "How do you train staff?", answer: "All sign <b>Makaton</b>." },
                  { id: 2, question: "Anything else?", answer: "" },
                ],
              },
              suitabilities: [{ id: 1, name: "Walking", slug: "walking" }],
              taxonomies: [{ id: 3, name: "Therapy", slug: "therapy", parent_id: null }],
              contacts: [
                { id: 1, name: "", title: "Manager", phone: "01865 904040, 07700 900123", visible: true },
                { id: 2, name: "Somebody at home", phone: "01865 111111", visible: false },
              ],
              cost_options: [{ id: 1, option: "Session", amount: "£4.50", cost_type: "per session" }],
              locations: [
                { id: 1, name: "Hall", address_1: "1 High St", city: "Oxford", postal_code: "ox4 1xd", visible: true },
                { id: 2, name: "A home", address_1: "2 High St", city: "Oxford", visible: false },
              ],
            },
          ],
        })
      : response.writeHead(404).end(),
  expects: {
    drafts: ["location: Hall", "service: Saturday club"],
    content: {
      "Saturday club": {
        summary: "A club.",
        description: "Bring lunch.\n\nWe help children who walk late.\n\nHow do you train staff?\n\nAll sign Makaton.",
        links: [{ title: "What it offers to disabled children", url: "https://club.example/send" }],
        referral: { required: "yes" },
        needs: ["walking"],
        contacts: [{ title: "Manager", phones: [{ number: "01865 904040" }, { number: "07700 900123" }] }],
        cost_options: [{ option: "Session", amount: 4.5, amount_description: "per session" }],
      },
    },
  },
} satisfies Feed;
