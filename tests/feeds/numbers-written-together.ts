import { type Feed, onePage, service } from "../support/feed";

const number = (id: string, written: string) => ({ id, number: written });

/** Two numbers in one field, words behind a number, and amounts as the continent and as Britain write them. */
export default {
  says: onePage(
    service({
      phones: [
        number("a", "Tel: 01865 904 040 / 07700 900123"),
        number("b", "0300 123 1234 (Mon–Fri)"),
        number("c", "01865 904041 or 01865 904042"),
        number("d", "01865 904043/4"),
      ],
      cost_options: ["5,50", "1,250", "£1,250.50", "12,5", "3"].map((amount, at) => ({
        id: `${at}`,
        option: amount,
        amount,
      })),
    }),
  ),
  expects: {
    drafts: ["service: Sleep clinic"],
    content: {
      "Sleep clinic": {
        contacts: [
          {
            phones: [
              { number: "01865 904 040" },
              { number: "07700 900123" },
              { number: "0300 123 1234", description: "Mon–Fri" },
              { number: "01865 904041" },
              { number: "01865 904042" },
              { number: "01865 904043/4" },
            ],
          },
        ],
        cost_options: [5.5, 1250, 1250.5, null, 3].map((amount) => ({ amount })),
      },
    },
    toPutRight: { "Sleep clinic": /phones\.5\.number/ },
  },
} satisfies Feed;
