import { type Feed, sends } from "../support/feed";

/** Its JSON is 20,000 lists deep. */
export default {
  says: sends(`{"contents":${"[".repeat(20_000)}${"]".repeat(20_000)}}`),
  expects: { issue: /nested too deeply/ },
} satisfies Feed;
