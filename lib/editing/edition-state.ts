/**
 * The states of an edition, in the order of its life: worked on, handed in, public, replaced, or no longer worked on or
 * public.
 */
const editionStates = ["draft", "submitted", "published", "superseded", "withdrawn"] as const;
export type EditionState = (typeof editionStates)[number];
