/** What the overview of an entry says after a post that was done, by its outcome. */
const words: ReadonlyMap<string, string> = new Map([
  ["saved", "Saved in your draft."],
  ["submitted", "It is handed in. A publisher sees it in their worklist. You can take it back until it is published."],
  ["published", "It is published. Families see it now."],
  ["scheduled", "It is approved, and goes live by itself at the time that you gave."],
  ["unscheduled", "It does not go live by itself any more. It waits for a publisher."],
  ["returned", "It is a draft again."],
  ["restored", "The words of that edition are in a new draft. Families see them once it is published."],
  ["discarded", "The draft is put aside. It stays in the history, from where you can make a new draft of it."],
  [
    "withdrawn",
    "It is taken down. Its page now says so. To put it back, make a new draft of an edition in its history.",
  ],
  ["confirmed", "Thank you. Its page now says that it was checked today."],
  ["checked", "Thank you. The history says that you looked at it."],
  ["renamed", "Its address is changed. The old one leads to it."],
  ["owned", "Saved. It is noted who answers for it."],
  ["watched", "You watch this entry. Your worklist marks what is done to it."],
  ["unwatched", "You do not watch this entry any more."],
]);

/** Returns the address after a post about an entry: its overview, which then says that it was done. */
export const afterDone = (page: string, outcome: string): string =>
  words.has(outcome) ? `${page}?done=${outcome}` : page;

/** Returns the overview's sentence for `done` in its address; null for anything else. */
export const doneWords = (done: unknown): string | null => words.get(String(done)) ?? null;
