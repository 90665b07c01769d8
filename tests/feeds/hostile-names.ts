import { type Feed, sends } from "../support/feed";

/** Its names are those of the language of this program. */
export default {
  says: sends(
    '{"total_pages":1,"contents":[{"id":"1","name":"A","__proto__":{"x":1},"constructor":"x","contacts":{"a":1},"schedules":"x","service_at_locations":[5,{"location":"x"}],"languages":[{}],"cost_options":[{"amount":{"a":1}}]}]}',
  ),
  expects: { drafts: ["service: A"], notes: [/names a place that is not in the feed/] },
} satisfies Feed;
