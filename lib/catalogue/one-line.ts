import { withoutUnseen } from "../geo/unseen";

/**
 * Typed or pasted text as one line: white space of any kind (tabs, line ends, no-break spaces) is one space, there is
 * none at the ends, and characters that nobody sees are gone. Other control characters stay; whoever takes the text
 * refuses them.
 */
export const oneLine = (text: string): string => withoutUnseen(text).replace(/\s+/g, " ").trim();
