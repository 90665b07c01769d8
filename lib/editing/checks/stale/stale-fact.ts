/** What made a fact stale. */
type StaleKind =
  | "passed-date"
  | "undated-promise"
  | "retired-body"
  | "postcode"
  | "telephone"
  | "ages"
  | "review"
  | "wait"
  | "link"
  | "origin"
  | "easy-read";

/**
 * Something that was true once, or was to become true, and has to be looked at again. It stops nobody from publishing.
 */
export type StaleFact = {
  /** Dotted path in the content. */
  field: string;
  kind: StaleKind;
  /** What is wrong, in a sentence. */
  wrong: string;
  /** What to do, in a sentence. */
  advice: string;
};
