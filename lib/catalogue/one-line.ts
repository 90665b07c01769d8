import { withoutUnseen } from "../geo/unseen";

/**
 * Returns typed or pasted text as one line. White space of any kind (tabs, line ends, no-break spaces) is one space,
 * and there is none at the ends. Invisible characters are gone. Other control characters stay, for the caller to
 * refuse.
 */
export const oneLine = (text: string): string => withoutUnseen(text).replace(/\s+/g, " ").trim();
