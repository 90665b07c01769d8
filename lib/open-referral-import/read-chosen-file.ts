import { ownValue, scalarText } from "../catalogue/json-values";
import type { BulkFile } from "../tables/read-open-referral";
import { readSourceFile } from "./read-source-file";

/** Bodies that are named in what a file is called. */
const named = 2;

/** What a file of somebody else is called: whose services are in it, and its name. Many call theirs "services.json". */
function calledAs(name: string, { source }: BulkFile): string {
  const rows = source?.format === "open-referral" ? source.rows : [];
  const bodies = rows
    .filter(({ kind }) => kind === "organization")
    .map(({ record }) => scalarText(ownValue(record, "name")))
    .sort();
  const more = bodies.length > named ? ` and ${bodies.length - named} more` : "";
  return bodies.length === 0 ? name : `${bodies.slice(0, named).join(", ")}${more}: ${name}`;
}

/**
 * Reads a file that somebody chose at the desk. `feed` is what it is called as a source, where it is Open Referral of
 * somebody else. Then it is compared with what is here and with what it said before, and overwrites nothing. Null for a
 * file of the desk, which is the council's own words. Never throws, as `readSourceFile`.
 */
export function readChosenFile(bytes: Uint8Array, name: string): BulkFile & { feed: string | null } {
  const read = readSourceFile(bytes, name);
  if (!read.isOfOthers) return { ...read, feed: null };
  const feed = calledAs(name, read);
  // Ids that are no uuids are made of it: two trusts may both count from 1, in files of one name.
  return { ...readSourceFile(bytes, feed), feed };
}
