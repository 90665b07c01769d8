import type { EditionState } from "@/lib/editing/edition-state";

/** What each state of an edition is called on the desk. */
export const stateNames: Record<EditionState, string> = {
  draft: "Draft",
  submitted: "Waiting for a publisher",
  published: "Published",
  superseded: "Replaced by a later one",
  withdrawn: "Put aside or taken down",
};

/** The state of an edition as a word with a frame. */
export function StateTag({ state }: { state: EditionState }) {
  return <span className="inline-block border-2 border-border px-2 font-semibold">{stateNames[state]}</span>;
}
