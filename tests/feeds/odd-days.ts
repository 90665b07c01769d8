import { type Feed, oneDraft, onePage, service } from "../support/feed";

/** Days of the week are written in every way, and some are none. */
export default {
  says: onePage(
    service({
      schedules: [
        { id: "1", byday: "Mon-Fri", opens_at: "09:00", closes_at: "10:00" },
        { id: "2", byday: ["Saturday"], opens_at: "09:00", closes_at: "10:00" },
        { id: "3", byday: "every other day", opens_at: "09:00", closes_at: "10:00" },
      ],
    }),
  ),
  expects: oneDraft({
    contacts: [
      {
        schedules: [{ byday: "MO,TU,WE,TH,FR" }, { byday: "SA" }, { byday: null, description: "every other day" }],
      },
    ],
  }),
} satisfies Feed;
