/** Where a comment stands, in words. `closed` and `not-published` are over: nobody has to do anything about them. */
export const statuses = {
  new: "New",
  looking: "Somebody is looking at it",
  answered: "Answered",
  closed: "Closed",
  "not-published": "Closed, not to be published",
} as const;
export type CommentStatus = keyof typeof statuses;
export const isStatus = (text: string): text is CommentStatus => Object.hasOwn(statuses, text);

/** What an editor may set a comment to that is not over. */
export const openStatuses = ["new", "looking", "answered"] as const satisfies readonly CommentStatus[];
export type OpenStatus = (typeof openStatuses)[number];
export const isOpenStatus = (text: string): text is OpenStatus => (openStatuses as readonly string[]).includes(text);

type Closing = { words: string; status: Extract<CommentStatus, "closed" | "not-published">; help: string };

/**
 * The reasons why a comment is over, each with whether it may be published. A council publishes comments with its
 * answers. It need not publish what is abusive or about one person, and must not show who anybody is (SEND Regulations
 * 2014, reg 56).
 */
export const closings = {
  done: { words: "It is dealt with", status: "closed", help: "It was answered, or put right." },
  elsewhere: {
    words: "It was answered elsewhere",
    status: "closed",
    help: "Such as on the telephone, or with another comment about the same.",
  },
  "one-person": {
    words: "It is about one child or one person’s care",
    status: "not-published",
    help: "It belongs with complaints. If they gave an email address, tell them how to complain first.",
  },
  abusive: { words: "It is abusive", status: "not-published", help: "Insults, threats, or the same again and again." },
  "no-comment": {
    words: "It is not about the Local Offer",
    status: "not-published",
    help: "Such as advertising, or a test.",
  },
} as const satisfies Record<string, Closing>;
export type ClosingReason = keyof typeof closings;
export const isClosingReason = (text: string): text is ClosingReason => Object.hasOwn(closings, text);
