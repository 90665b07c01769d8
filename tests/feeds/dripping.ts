import type { Feed } from "../support/feed";

/** It sends a space now and then. */
export default {
  says: (_, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write(" "), 50);
    response.on("close", () => clearInterval(drip));
  },
  expects: { issue: /did not answer in time/ },
} satisfies Feed;
