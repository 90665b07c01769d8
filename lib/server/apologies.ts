import type { Refusal } from "./refusal";

/** Why what has to be worked for may not go on now: it came too often. */
export const tooOften = (seconds: number): Refusal => ({
  status: 429,
  title: "That was very many searches",
  sentence: `Please wait ${seconds} seconds, then try again. You can go on reading pages.`,
  headers: { "Retry-After": String(seconds) },
});

/** …or there is too much to do. */
export const overloaded: Refusal = {
  status: 503,
  title: "This site is very busy",
  sentence: "Try again in a few seconds.",
  headers: { "Retry-After": "5" },
};

/** What is said when an answer could not be made. */
export const fault: Refusal = {
  status: 500,
  title: "Sorry, something went wrong",
  sentence: "It is our fault, not yours. Try again in a few minutes.",
};

/** The desk needs the database; this is what it says while that is away. */
export const deskAway: Refusal = {
  status: 503,
  title: "Nothing can be edited at the moment",
  sentence: "The database cannot be reached. What you sent was not saved. Go back, and try again in a few minutes.",
  headers: { "Retry-After": "30" },
};
