import { database } from "@/lib/db/client";
import { type Confirmable, findConfirmable } from "@/lib/db/entries/confirm";
import { findEditor } from "@/lib/db/people/editors";
import type { Editor } from "@/lib/editing/roles";
import { readSignedLink } from "@/lib/process/signed-link";

/** Who was sent a letter, which edition of what it is about, and what is public now. */
export type Subject = {
  by: Editor;
  entryId: string;
  number: number;
  found: Exclude<Confirmable, { outcome: "ended" }>;
};

/**
 * Returns the subject of the link in a letter. Null when it has ended: 30 days are over, another edition is published,
 * or the letter's reader may not confirm it any more. The link stands for the person, without signing in, and for this
 * one thing.
 */
export async function findSubject(link: string): Promise<Subject | null> {
  const said = readSignedLink("still-correct", link, new Date());
  const by = said && (await findEditor(database(), said.personId));
  if (!said || !by) return null;
  const { entryId, number } = said;
  const found = await findConfirmable(database(), by, entryId, number);
  return found.outcome === "ended" ? null : { by, entryId, number, found };
}
