import type { Issue } from "../../catalogue/issue";
import { type Editor, isAtLeast } from "../../editing/roles";
import type { Database } from "../client";
import type { Edition } from "../generated/client";
import { logEntry } from "../operations/events";
import type { Transaction } from "../people/editors";
import { addEdition, type Seen, workingEdition } from "./drafts";
import { type Check, type Claimed, claimEntry, knownEntries } from "./entries";
import { makePublic, notHandedIn, stopPublishing } from "./publishing";
import { queueByKey } from "./queue-by-key";

/** Why something was not done to an entry, for all the things that can be done. */
export type Refused =
  | { outcome: "missing" | "forbidden" }
  /** The edition is not what this person had before them any more. */
  | { outcome: "conflict" }
  | { outcome: "issues"; issues: Issue[] };
export type Done<O extends string> = { outcome: O } | Refused;

type Claim = Extract<Claimed, { outcome: "claimed" }>;

/** One change of an entry, in one transaction, by somebody with at least this role in its area at this moment. */
export const changeEntry = <R>(
  db: Database,
  editor: Editor,
  entryId: string,
  least: Claim["role"],
  change: (tx: Transaction, claim: Claim) => Promise<R>,
): Promise<R | { outcome: "missing" | "forbidden" }> =>
  queueByKey(entryId, () =>
    db.$transaction(async (tx) => {
      const claimed = await claimEntry(tx, editor, entryId, least);
      return claimed.outcome === "claimed" ? change(tx, claimed) : claimed;
    }),
  );

const conflict = { outcome: "conflict" } as const;
const issue = (field: string, message: string): Refused => ({ outcome: "issues", issues: [{ field, message }] });

const isSeen = (edition: Edition, seen: Seen) => edition.number === seen.number && edition.revision === seen.revision;

/** Hands a draft in, with why it was changed. What stops publishing stops this too. */
export const submitDraft = (
  db: Database,
  editor: Editor,
  entryId: string,
  { seen, reason, check }: { seen: Seen; reason: string; check: Check },
): Promise<Done<"submitted">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"submitted">> => {
    const working = await workingEdition(tx, entryId);
    if (working?.state === "submitted" && isSeen(working, seen) && working.submittedById === editor.id)
      return { outcome: "submitted" };
    if (working?.state !== "draft" || !isSeen(working, seen)) return conflict;
    if (reason.trim() === "") return issue("reason", "Say in a few words what you changed and why.");
    const issues = check(entry, working.content, await knownEntries(tx, entry.areaSlug));
    if (issues.length > 0) return { outcome: "issues", issues };
    await tx.edition.update({
      where: { id: working.id },
      data: {
        state: "submitted",
        submittedAt: new Date(),
        submittedById: editor.id,
        reason: reason.trim(),
        sentBack: null,
      },
    });
    await logEntry(tx, editor.id, "submit", entry, { reason, detail: { number: working.number } });
    return { outcome: "submitted" };
  });

/**
 * Makes a draft again of what was submitted: sent back by a publisher with the reason, or taken back by who submitted
 * it.
 */
export const returnDraft = (
  db: Database,
  editor: Editor,
  entryId: string,
  { seen, reason }: { seen: Seen; reason: string },
): Promise<Done<"returned">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry, role }): Promise<Done<"returned">> => {
    const working = await workingEdition(tx, entryId);
    if (working?.state !== "submitted" || !isSeen(working, seen)) return conflict;
    const isOwn = working.submittedById === editor.id;
    if (!isOwn && !isAtLeast(role, "publisher")) return { outcome: "forbidden" };
    if (!isOwn && reason.trim() === "")
      return issue("reason", "Say what has to be changed, so that its writer can do it.");
    await tx.edition.update({
      where: { id: working.id },
      data: notHandedIn(isOwn ? null : reason.trim()),
    });
    await logEntry(tx, editor.id, isOwn ? "take back" : "send back", entry, {
      reason: reason.trim() || null,
      detail: { number: working.number },
    });
    return { outcome: "returned" };
  });

/**
 * How somebody publishes: now, at a time to come, or alone because it cannot wait (with a reason of 20 characters or
 * more).
 */
export type Publishing = { seen: Seen; check: Check; at?: Date | null; emergency?: string | null };

/** Letters that the reason of an emergency has at least. */
export const leastEmergencyReason = 20;

/**
 * Publishes the edition that this person read, and no other. In one transaction the old one is superseded, this one
 * goes live, references are rewritten, the Catalogue counts up and the log has it. "scheduled" when `at` is to come.
 * The person who submitted it may not publish it, unless the area needs no second person or it is an emergency.
 */
export const publishEdition = (
  db: Database,
  editor: Editor,
  entryId: string,
  { seen, check, at = null, emergency = null }: Publishing,
): Promise<Done<"published" | "scheduled">> =>
  changeEntry(db, editor, entryId, "publisher", async (tx, { entry }): Promise<Done<"published" | "scheduled">> => {
    const now = new Date();
    const working = await workingEdition(tx, entryId);
    if (!working) return (await isPublishedAlready(tx, entryId, seen, editor)) ? { outcome: "published" } : conflict;
    if (!isSeen(working, seen)) return conflict;
    const { twoPeople } = await tx.area.findUniqueOrThrow({ where: { slug: entry.areaSlug } });
    const alone = emergency !== null || !twoPeople;
    if (emergency !== null && emergency.trim().length < leastEmergencyReason)
      return issue("reason", "Say in at least 20 characters why this cannot wait for a second person.");
    if (working.state === "draft" && !alone) return conflict;
    if (working.submittedById === editor.id && !alone) return { outcome: "forbidden" };
    const issues = check(entry, working.content, await knownEntries(tx, entry.areaSlug));
    if (issues.length > 0) return { outcome: "issues", issues };
    // What cannot wait for a second person does not wait for a time either.
    if (at && at > now && emergency === null) {
      await tx.edition.update({
        where: { id: working.id },
        data: { publishAt: at, approvedById: editor.id, ...handedIn(working, editor, now) },
      });
      await logEntry(tx, editor.id, "schedule", entry, { detail: { number: working.number, at: at.toISOString() } });
      return { outcome: "scheduled" };
    }
    await makePublic(tx, entry, working, {
      actor: editor.id,
      publishedById: editor.id,
      now,
      ...(emergency !== null ? { emergency: emergency.trim() } : {}),
    });
    return { outcome: "published" };
  });

/** What waits for its time has been handed in: nobody changes words that somebody has approved. */
const handedIn = ({ state }: Edition, { id }: Editor, now: Date) =>
  state === "draft" ? { state: "submitted" as const, submittedAt: now, submittedById: id, sentBack: null } : {};

/** Returns whether this very edition was published by this person before: a button that was pressed twice. */
const isPublishedAlready = async (tx: Transaction, entryId: string, { number }: Seen, { id }: Editor) =>
  (await tx.edition.count({ where: { entryId, number, state: "published", publishedById: id } })) > 0;

/** Takes back that an edition goes live by itself at a time to come. It stays submitted. */
export const unschedule = (db: Database, editor: Editor, entryId: string): Promise<Done<"unscheduled">> =>
  changeEntry(db, editor, entryId, "publisher", async (tx, { entry }): Promise<Done<"unscheduled">> => {
    const working = await workingEdition(tx, entryId);
    if (working?.state !== "submitted" || !working.publishAt) return conflict;
    await tx.edition.update({ where: { id: working.id }, data: { publishAt: null, approvedById: null } });
    await logEntry(tx, editor.id, "unschedule", entry, { detail: { number: working.number } });
    return { outcome: "unscheduled" };
  });

/** Notes that a second person looked at what was published in an emergency and found it right. */
export const checkEmergency = (
  db: Database,
  editor: Editor,
  entryId: string,
  number: number,
): Promise<Done<"checked">> =>
  changeEntry(db, editor, entryId, "publisher", async (tx, { entry }): Promise<Done<"checked">> => {
    const edition = await tx.edition.findFirst({ where: { entryId, number, emergency: true } });
    if (!edition) return conflict;
    if (edition.publishedById === editor.id) return { outcome: "forbidden" };
    if (!edition.emergencyCheckedById) {
      await tx.edition.update({ where: { id: edition.id }, data: { emergencyCheckedById: editor.id } });
      await logEntry(tx, editor.id, "emergency checked", entry, { detail: { number } });
    }
    return { outcome: "checked" };
  });

/**
 * Takes an entry down at once: its page answers 410 with this message and where to go instead. Any editor may; putting
 * it back needs review, so that nothing goes live by itself any more. A draft that is being worked on stays.
 */
export const withdrawEntry = (
  db: Database,
  editor: Editor,
  entryId: string,
  { reason, message, insteadId }: { reason: string; message: string | null; insteadId: string | null },
): Promise<Done<"withdrawn">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"withdrawn">> => {
    if (reason.trim() === "") return issue("reason", "Say why it is taken down.");
    if (insteadId !== null) {
      const instead = await tx.entry.findFirst({ where: { id: insteadId, areaSlug: entry.areaSlug } });
      if (!instead || insteadId === entryId) return issue("instead", "Choose another entry of this area, or none.");
    }
    const live = await tx.edition.findFirst({ where: { entryId, state: "published" } });
    if (!live) return (await isDown(tx, entryId)) ? { outcome: "withdrawn" } : conflict;
    await stopPublishing(tx, live.id, entryId);
    await tx.edition.updateMany({
      where: { entryId, state: { in: ["draft", "submitted"] } },
      data: { publishAt: null, approvedById: null },
    });
    await tx.entry.update({
      where: { id: entryId },
      data: { withdrawnAt: new Date(), withdrawnMessage: message?.trim() || null, insteadId },
    });
    await logEntry(tx, editor.id, "withdraw", entry, { reason, detail: { number: live.number, insteadId } });
    return { outcome: "withdrawn" };
  });

const isDown = async (tx: Transaction, id: string) =>
  (await tx.entry.count({ where: { id, withdrawnAt: { not: null } } })) > 0;

/** Puts a draft aside: it stays in the history and is worked on no longer. */
export const discardDraft = (db: Database, editor: Editor, entryId: string, seen: Seen): Promise<Done<"discarded">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"discarded">> => {
    const working = await workingEdition(tx, entryId);
    if (working?.state !== "draft" || !isSeen(working, seen)) return conflict;
    await tx.edition.update({ where: { id: working.id }, data: { state: "withdrawn" } });
    await logEntry(tx, editor.id, "discard", entry, { detail: { number: working.number } });
    return { outcome: "discarded" };
  });

/** Makes a new draft with the words of an older edition. A draft that is being worked on is put aside, not lost. */
export const restoreEdition = (
  db: Database,
  editor: Editor,
  entryId: string,
  number: number,
): Promise<Done<"restored">> =>
  changeEntry(db, editor, entryId, "editor", async (tx, { entry }): Promise<Done<"restored">> => {
    const old = await tx.edition.findFirst({ where: { entryId, number } });
    if (!old) return { outcome: "missing" };
    const working = await workingEdition(tx, entryId);
    if (working?.state === "submitted") return conflict;
    if (working) await tx.edition.update({ where: { id: working.id }, data: { state: "withdrawn" } });
    const made = await addEdition(tx, editor, entryId, { basedOn: number, content: old.content });
    await logEntry(tx, editor.id, "restore", entry, { detail: { number: made.number, of: number } });
    return { outcome: "restored" };
  });
