import { type Feed, oneDraft, onePage, service } from "../support/feed";

/** Times are written in every way, and some are none. */
export default {
  says: onePage(
    service({
      schedules: [
        { id: "1", byday: "MO", opens_at: "9am", closes_at: "5.30 p.m." },
        { id: "2", byday: "TU", opens_at: "10:00:00.000Z", closes_at: "2000-01-01T14:15:00.000Z" },
        { id: "3", byday: "WE", opens_at: "dawn", closes_at: "25:00" },
      ],
    }),
  ),
  expects: oneDraft({
    contacts: [
      {
        schedules: [
          { byday: "MO", opens_at: "09:00", closes_at: "17:30" },
          { byday: "TU", opens_at: "10:00", closes_at: "14:15" },
          { byday: "WE", opens_at: null, closes_at: null, description: "from dawn to 25:00" },
        ],
      },
    ],
  }),
} satisfies Feed;
