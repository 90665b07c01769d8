import type { Risk } from "./risk";
import type { TextPart } from "./text-parts";

/** What happened to a field or to an item of a list. */
export type ChangeKind = "added" | "removed" | "changed" | "moved";

/** One thing that differs between two contents of an entry. */
export type Change = {
  /**
   * Dotted path in the later content; for `removed`, in the earlier one, where items of lists may be numbered
   * otherwise.
   */
  field: string;
  /** What the caller's `labelOf` calls the field. */
  label: string;
  /**
   * The names of the items of lists that it stands in, outermost first: "Referral team". Empty when it stands in none.
   */
  within: readonly string[];
  kind: ChangeKind;
  /** As people read it: several lines for a block. Null where there was, or is, nothing. */
  before: string | null;
  after: string | null;
  /** Word by word, for sentences that changed in part. Null for everything else. */
  parts: readonly TextPart[] | null;
  /** Why somebody should look twice; empty when nothing speaks for it. */
  risks: readonly Risk[];
};
