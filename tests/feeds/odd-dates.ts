import { type Feed, oneDraft, onePage, service } from "../support/feed";

/** Days are written in every way, and some are none. */
export default {
  says: onePage(
    service({
      schedules: [
        { id: "1", byday: "MO", opens_at: "09:00", closes_at: "10:00", valid_from: "30/11/2026", valid_to: "soon" },
        { id: "2", byday: "TU", opens_at: "09:00", closes_at: "10:00", valid_to: "0001-01-01T00:00:00" },
      ],
    }),
  ),
  expects: oneDraft({
    contacts: [{ schedules: [{ byday: "MO", description: "from 2026-11-30" }, { byday: "TU" }] }],
  }),
} satisfies Feed;
