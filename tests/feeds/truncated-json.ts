import { type Feed, sends } from "../support/feed";

/** Its JSON ends in the middle. */
export default {
  says: sends('{"contents": [{"id": "1", "name": "Sleep'),
  expects: { issue: /not JSON/ },
} satisfies Feed;
