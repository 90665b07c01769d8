import { type Feed, oneDraft, onePage, service } from "../support/feed";

const times = { opens_at: "10:00:00", closes_at: "12:00:00+01:00" };

/** Days of months, as the profile writes them: by the week of the month, from its end, and by the day. */
export default {
  says: onePage(
    service({
      schedules: [
        { id: "a", freq: "MONTHLY", byday: "2MO", dtstart: "2026-01-05", interval: 1, ...times },
        { id: "b", freq: "MONTHLY", byday: "1TU,-1FR", ...times },
        { id: "c", freq: "MONTHLY", bymonthday: "1,15", opens_at: "09:00" },
        { id: "d", freq: "DAILY", ...times },
        { id: "e", freq: "WEEKLY", byday: "MO", bymonthday: "1", ...times },
      ],
    }),
  ),
  expects: oneDraft({
    contacts: [
      {
        schedules: [
          { freq: "MONTHLY", byday: "MO", opens_at: "10:00", description: "On the second Monday of each month" },
          { byday: "TU,FR", description: "On the first Tuesday and the last Friday of each month" },
          { byday: null, opens_at: "09:00", description: "On day 1 and day 15 of each month" },
          { freq: "WEEKLY", byday: "MO,TU,WE,TH,FR,SA,SU" },
          { freq: "WEEKLY", byday: "MO", description: null },
        ],
      },
    ],
  }),
} satisfies Feed;
