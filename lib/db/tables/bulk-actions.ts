import type { Issue } from "../../catalogue/issue";
import { changedOrigins } from "../../editing/changed-origins";
import { compareContents, isRisky } from "../../editing/compare";
import { labelOfField } from "../../editing/form/field-path";
import type { Editor } from "../../editing/roles";
import { type BulkAction, type ContentAction, changedContent, isContentAction } from "../../tables/bulk-change";
import type { ActionResult } from "../../tables/kept-import";
import type { NewestWords } from "../../tables/listed-entries";
import type { Database } from "../client";
import { type Seen, saveDraft } from "../entries/drafts";
import type { Check } from "../entries/entries";
import { publishEdition, submitDraft } from "../entries/workflow";
import { setOwner } from "../people/owners";
import { searchNewestWords } from "./bulk-download";

/** An entry that somebody ticked, and which of its editions they had before them. */
export type ChosenEntry = { id: string; seen: Seen };

const moved = "Somebody changed it after you opened the list. Look at it, then try again.";
const waiting = "It waits for somebody to check it. It can be changed when it is published or sent back.";
const notHandedIn = "Nothing of it waits to be published. Somebody must hand in a draft first.";
const noDraft = "There is no draft of it to hand in.";
const notYours: Record<BulkAction["do"], string> = {
  "add category": "You may not change this entry.",
  "remove category": "You may not change this entry.",
  review: "You may not change this entry.",
  owner: "You may not change this entry.",
  submit: "You may not hand in this entry.",
  publish: "Only a publisher may publish it, and not who handed it in.",
};

/**
 * Does one thing to many entries, one after the other, each as its own page would do it: with the same rights, checks
 * and events. What cannot be done to one entry does not keep it from the next. Returns what came of each.
 */
export async function actOn(
  db: Database,
  editor: Editor,
  area: string,
  { chosen, action, check }: { chosen: readonly ChosenEntry[]; action: BulkAction; check: Check },
): Promise<ActionResult[]> {
  const words = new Map((await searchNewestWords(db, editor, area)).map((entry) => [entry.id, entry]));
  const results: ActionResult[] = [];
  for (const { id, seen } of chosen) {
    const entry = words.get(id);
    const { name } = (entry?.content ?? {}) as { name?: unknown };
    const outcome = entry ? await actOnOne(db, editor, { entry, seen, action, check }) : { outcome: "missing" };
    const sentence = sentenceOf(outcome, action, entry?.state);
    results.push({
      id,
      name: typeof name === "string" && name ? name : (entry?.slug ?? id),
      done: sentence === "",
      sentence,
    });
  }
  return results;
}

/** Returns a moment by clocks in the United Kingdom: "on 30 November 2026 at 09:00". */
const timeInWords = (at: Date): string =>
  `on ${at.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/London" })}`;

type Outcome = { outcome: string; issues?: readonly Issue[] };
type One = { entry: NewestWords; seen: Seen; action: BulkAction; check: Check };

function actOnOne(db: Database, editor: Editor, { entry, seen, action, check }: One): Promise<Outcome> | Outcome {
  const { id } = entry;
  if (action.do === "owner") return setOwner(db, editor, id, action.ownerId);
  if (entry.number !== seen.number || entry.revision !== seen.revision) return { outcome: "conflict" };
  if (action.do === "submit") return submitOne(db, editor, { entry, seen, check, reason: action.reason });
  if (action.do === "publish") return publishOne(db, editor, { entry, seen, check, scheduled: action.scheduled });
  return isContentAction(action) ? changeWords(db, editor, { entry, seen, action }) : { outcome: "missing" };
}

/** Where changed facts come from now is asked on the entry's own page, never here. */
async function submitOne(
  db: Database,
  editor: Editor,
  { entry, seen, check, reason }: Pick<One, "entry" | "seen" | "check"> & { reason: string },
): Promise<Outcome> {
  const origins = changedOrigins(await publishedContent(db, entry.id), entry.content);
  if (origins.length === 0) return submitDraft(db, editor, entry.id, { seen, reason, check });
  const facts = origins.map(({ about }) => labelOfField(entry.kind, about));
  const message = `Hand it in on its own page: there you say where each of these comes from now. ${facts.join(", ")}.`;
  return { outcome: "issues", issues: [{ field: "from", message }] };
}

/** What is public of an entry; null when nothing is. */
const publishedContent = async (db: Database, entryId: string): Promise<unknown> =>
  (await db.edition.findFirst({ where: { entryId, state: "published" }, select: { content: true } }))?.content ?? null;

/**
 * What somebody gave a time to go live keeps it, unless it is asked for. What could harm if it were wrong (a telephone
 * number, who it is for) is looked at and ticked one by one on the entry's own page (rule CS-2), never here.
 */
async function publishOne(
  db: Database,
  editor: Editor,
  { entry, seen, check, scheduled }: Pick<One, "entry" | "seen" | "check"> & { scheduled: boolean },
): Promise<Outcome> {
  if (entry.publishAt && !scheduled) {
    const message = `It goes live by itself ${timeInWords(entry.publishAt)}, and was left as it is.`;
    return { outcome: "issues", issues: [{ field: "publishAt", message }] };
  }
  const live = await publishedContent(db, entry.id);
  const changes = live ? compareContents(live, entry.content, (field) => labelOfField(entry.kind, field)) : [];
  const risky = changes.filter(isRisky).map(({ label }) => label);
  if (risky.length === 0) return publishEdition(db, editor, entry.id, { seen, check });
  const message = `Publish it on its own page: there somebody looks at each of these. ${risky.join(", ")}.`;
  return { outcome: "issues", issues: [{ field: "looked", message }] };
}

async function changeWords(
  db: Database,
  editor: Editor,
  { entry, seen, action }: Pick<One, "entry" | "seen"> & { action: ContentAction },
): Promise<Outcome> {
  if (entry.state === "submitted") return { outcome: "waiting" };
  const changed = changedContent(entry.content, action);
  if ("sentence" in changed) return { outcome: "issues", issues: [{ field: "categories", message: changed.sentence }] };
  const section = action.do === "review" ? "review" : "about";
  return saveDraft(db, editor, entry.id, { seen, section, content: changed.content });
}

/** Why something was not done, for people; "" when it was. */
function sentenceOf({ outcome, issues = [] }: Outcome, action: BulkAction, state?: NewestWords["state"]): string {
  if (outcome === "issues") return issues.map(({ message }) => message).join(" ");
  if (outcome === "conflict" && action.do === "publish" && state !== "submitted") return notHandedIn;
  if (outcome === "conflict" && action.do === "submit" && state !== "draft") return noDraft;
  if (outcome === "conflict") return moved;
  if (outcome === "waiting") return waiting;
  if (outcome === "forbidden") return notYours[action.do];
  return outcome === "missing" ? "It is not there any more." : "";
}
