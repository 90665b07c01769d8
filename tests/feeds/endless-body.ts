import type { Feed } from "../support/feed";

/** One page has no end. */
export default {
  says: (_, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(65_536)));
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  },
  expects: { issue: /more than 16 MB/ },
} satisfies Feed;
