import { type Feed, onePage } from "../support/feed";
import { expectedOfService, wholeService } from "../support/whole-service";

/** A service as Open Referral UK 3.0 has it, with what HSDS 3.0 has besides. */
export default {
  says: onePage(wholeService),
  expects: expectedOfService(),
} satisfies Feed;
