import { type Feed, sends } from "../support/feed";

/** What Python writes for a number that is none: no JSON. */
export default {
  says: sends('{"total_items":1,"contents":[{"id":"1","name":"Sleep clinic","minimum_age":NaN}]}'),
  expects: { issue: /This is not JSON/ },
} satisfies Feed;
