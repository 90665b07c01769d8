import type { Feed } from "../support/feed";

/** It is a file with a service a line. */
export default {
  at: "/feed/all.ndjson",
  says: (_, response) => response.end('{"id":"1","name":"Sleep clinic"}\n{"id":"2","name":"Rest"}\n'),
  expects: { drafts: ["service: Sleep clinic", "service: Rest"] },
} satisfies Feed;
