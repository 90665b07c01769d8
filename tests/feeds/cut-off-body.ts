import type { Feed } from "../support/feed";

/** A tenth of what it announces comes, and then the connection ends. */
export default {
  says: (_, response) => {
    response.writeHead(200, { "content-length": "1000" });
    response.write("{");
    setTimeout(() => response.destroy(), 20);
  },
  expects: { issue: /no answer|damaged/ },
} satisfies Feed;
