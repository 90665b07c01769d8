/** A fault that the person at the keyboard can put right: its message is one plain sentence that says how. */
export class PlainError extends Error {}

/** Says what a step does or did, in one line. */
export type Say = (line: string) => void;
