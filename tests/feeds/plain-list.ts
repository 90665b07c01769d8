import { type Feed, sends } from "../support/feed";

/** It is a list of services and no page. */
export default {
  says: sends('[{"id":"1","name":"Sleep clinic","contacts":[]},{"id":"2","name":"Rest"}]'),
  expects: { drafts: ["service: Sleep clinic", "service: Rest"] },
} satisfies Feed;
