import type { Refusal } from "./request-checks";

const inWords = (seconds: number) => (seconds <= 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`);

/** Returns the error response for work that was asked for too often, `seconds` before it may be asked for again. */
export const tooOften = (seconds: number): Refusal => ({
  status: 429,
  title: "That was very many searches",
  sentence: `Please wait ${inWords(seconds)}, then try again. You can go on reading pages.`,
  headers: { "Retry-After": String(seconds) },
});

/** …or too much of it came at the same time, from one address. */
export const tooManyAtOnce: Refusal = {
  status: 429,
  title: "That was too much at once",
  sentence: "Very many requests came from your network in one moment. Wait 5 seconds, then try again.",
  headers: { "Retry-After": "5" },
};

/** …or there is too much to do. */
export const overloaded: Refusal = {
  status: 503,
  title: "This site is very busy",
  sentence: "Try again in a few seconds.",
  headers: { "Retry-After": "5" },
};

/** What every page says while there is nothing to show: the database is away, and nothing was ever kept of it. */
export const nothingYet: Refusal = {
  status: 503,
  title: "This site is not open yet",
  sentence: "It cannot reach its information. Try again in a few minutes.",
  headers: { "Retry-After": "30" },
};

/** What every page of an area says whose settings have a mistake, while the other areas go on. */
export const areaAway: Refusal = {
  status: 503,
  title: "These pages cannot be shown at the moment",
  sentence: "The council's Local Offer is set up wrongly here. Its information is not lost. Try again later today.",
  headers: { "Retry-After": "600" },
};

/** What is said when an answer could not be made. */
export const fault: Refusal = {
  status: 500,
  title: "Sorry, something went wrong",
  sentence: "It is our fault, not yours. Try again in a few minutes.",
};

/** What became of what was sent: there was nothing, it was not let in, or nobody knows. */
type Fate = "nothing" | "unsaved" | "unknown";

const fates: Record<Fate, string> = {
  nothing: "The database cannot be reached.",
  unsaved: "The database cannot be reached. What you sent was not saved.",
  unknown: "The database does not answer. What you sent may not have been saved.",
};

/**
 * Returns the error response of the desk while the database is away, which it needs. `again` is a form (HTML) that
 * holds the sent text, where there is one. Then no editor has to trust a browser to remember it.
 */
export const deskAway = (fate: Fate, again: string | null): Refusal => ({
  status: 503,
  title: "Nothing can be edited at the moment",
  sentence: again
    ? `${fates[fate]} It is kept in this page: leave the page open, and try again in a few minutes.`
    : `${fates[fate]} ${fate === "nothing" ? "Try" : "Go back, and try"} again in a few minutes.`,
  headers: { "Retry-After": "30" },
  again,
});
