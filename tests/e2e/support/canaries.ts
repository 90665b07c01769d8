import { randomUUID } from "node:crypto";
import type { Database } from "../../../lib/db/client";
import { addEdition } from "../../support/entries";
import { type DeskEntry, inLetters, makeDeskEntry, publishable } from "./desk-entries";
import { getDesk, postDesk, type SignedIn, signIn } from "./desk-site";
import { handIn, mustBeDone, publish, saveSection, seenNow } from "./desk-steps";

/**
 * What the desk holds: in every place that is not the public's a word with `secret` in it, and `open` where everybody
 * reads it.
 */
export type Canaries = {
  secret: string;
  open: string;
  /** The address of the entry that says `open`, and of one that was taken down. */
  public: string;
  removed: string;
  /** Addresses of entries that nothing public is known of: the slug of the last holds `secret`. */
  drafts: string[];
};

/** Fills the desk by its own forms with words that must come out nowhere. */
export async function plantCanaries(db: Database): Promise<Canaries> {
  const id = inLetters(randomUUID().slice(0, 8));
  const [secret, open] = [`canary${id}secret`, `canary${id}open`];
  const writer = await signIn(db, { name: `Writer ${secret}`, email: `${secret}-writer@council.example` });
  const publisher = await signIn(db, { role: "publisher", name: `Publisher ${secret}` });
  const draftText = { name: `Draft ${secret}`, summary: secret, description: `Words ${secret}`, alert: secret };

  const shown = await makeDeskEntry(db, { by: writer.id, name: `Shown ${open}` });
  await tellColleagues(shown, writer, secret);
  await leaveUnsaved(db, shown, writer, publisher, secret);
  mustBeDone(await saveSection(db, writer, shown.id, "about", { summary: `${open} said now.` }));
  mustBeDone(await handIn(db, writer, shown.id, `Reason ${secret}`));
  mustBeDone(await publish(db, publisher, shown.id));
  mustBeDone(await saveSection(db, writer, shown.id, "about", draftText));

  const sentBack = await makeDeskEntry(db, { by: writer.id, stage: "submitted" });
  const back = { ...(await seenNow(db, sentBack.id)), reason: `Sent back ${secret}` };
  mustBeDone(await postDesk(`/admin/entries/${sentBack.id}/return`, back, publisher));

  const hurried = await makeDeskEntry(db, { by: writer.id, stage: "draft" });
  const emergency = { ...(await seenNow(db, hurried.id)), how: "emergency", emergency: `It cannot wait: ${secret}` };
  mustBeDone(await postDesk(`/admin/entries/${hurried.id}/publish`, emergency, publisher));

  const removed = await makeDeskEntry(db, { by: writer.id, content: publishable(`Gone ${secret}`) });
  const down = { reason: `Down ${secret}`, message: `${open} has closed.`, instead: shown.id };
  mustBeDone(await postDesk(`/admin/entries/${removed.id}/withdraw/confirm`, down, writer));

  const old = await makeDeskEntry(db, { by: writer.id, content: publishable(`Old ${secret}`), stage: "down" });
  await db.entry.update({ where: { id: old.id }, data: { withdrawnAt: null, withdrawnMessage: null } });
  await addEdition(db, old.id, 2, "published", publishable(`New name ${open}`));

  const begun = await makeDeskEntry(db, { by: writer.id, stage: "new", content: publishable(`Begun ${secret}`) });
  const named = await makeDeskEntry(db, { by: writer.id, stage: "new" });
  const slug = `renamed-${secret}`;
  mustBeDone(await postDesk(`/admin/entries/${named.id}/rename`, { slug }, publisher));
  const addressOf = (one: string) => `/oxfordshire/services/${one}`;
  return {
    secret,
    open,
    public: addressOf(shown.slug),
    removed: addressOf(removed.slug),
    drafts: [begun.slug, named.slug, slug].map(addressOf),
  };
}

/** A note, a label, an owner and a watch. */
async function tellColleagues(entry: DeskEntry, writer: SignedIn, secret: string): Promise<void> {
  const page = `/admin/entries/${entry.id}`;
  mustBeDone(await postDesk(`${page}/note`, { "note-id": randomUUID(), note: `Note ${secret}` }, writer));
  mustBeDone(await postDesk(`${page}/label`, { label: `label ${secret}` }, writer));
  mustBeDone(await postDesk(`${page}/owner`, { owner: writer.id }, writer));
  mustBeDone(await postDesk(`${page}/watch`, {}, writer));
}

/** Words that stand beside a draft because somebody else was faster; the draft is put aside again. */
async function leaveUnsaved(db: Database, entry: DeskEntry, writer: SignedIn, other: SignedIn, secret: string) {
  const page = `/admin/entries/${entry.id}`;
  const section = { section: "about", ...(await seenNow(db, entry.id)), do: "save" };
  mustBeDone(await postDesk(`${page}/save`, { ...section, summary: `First ${secret}` }, other));
  const late = await postDesk(`${page}/save`, { ...section, summary: `Late ${secret}` }, writer);
  if (late.status !== 409) throw new Error(`Expected two versions, got ${late.status}.`);
  mustBeDone(await postDesk(`${page}/discard`, await seenNow(db, entry.id), other));
  if (!(await getDesk(`${page}/history`, writer)).text.includes(entry.slug)) throw new Error("No history.");
}
