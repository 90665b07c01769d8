import type { Published } from "./catalogue";

/** Returns whether this is an organization that is gone. */
export const hasEnded = (entry: Published | null): boolean =>
  entry?.kind === "organization" && entry.content.ended !== null;

/** Returns the name of an entry; behind the name of an organization that is gone it says so, wherever it is named. */
export const nameOf = (entry: Published): string =>
  hasEnded(entry) ? `${entry.content.name} (this body has ended)` : entry.content.name;
