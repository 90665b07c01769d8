import type { Database } from "../../../lib/db/client";
import { getDesk, postDesk } from "./desk-site";
import type { Answered } from "./wire";

type Who = { cookie: string };
type Fields = Record<string, string>;

/** The edition of an entry that somebody who opens it now has before them. */
export async function seenNow(db: Database, entryId: string): Promise<{ number: string; revision: string }> {
  const editions = await db.edition.findMany({ where: { entryId }, orderBy: { number: "desc" } });
  const shown =
    editions.find(({ state }) => state === "draft" || state === "submitted") ??
    editions.find(({ state }) => state === "published") ??
    editions[0];
  return { number: String(shown?.number), revision: String(shown?.revision) };
}

/** Throws, with what the page says, when a post was not done. */
export function mustBeDone(answer: Answered): Answered {
  if (answer.status === 303) return answer;
  const [, said = answer.text.slice(0, 500)] = /role="alert"[^>]*>(.*?)<\/ul>/s.exec(answer.text) ?? [];
  throw new Error(`${answer.status}: ${said.replace(/<[^>]+>/g, " ")}`);
}

/** Types this into a section of an entry's form and saves it, over HTTP. */
export const saveSection = async (db: Database, who: Who, id: string, section: string, fields: Fields) =>
  postDesk(`/admin/entries/${id}/save`, { section, ...(await seenNow(db, id)), ...fields, do: "save" }, who);

/** Hands the draft of an entry in. */
export const handIn = async (db: Database, who: Who, id: string, reason = "A new number") =>
  postDesk(`/admin/entries/${id}/submit`, { ...(await seenNow(db, id)), reason }, who);

/** Publishes what was handed in, as somebody who looked at everything that the page asks them to look at. */
export async function publish(db: Database, who: Who, id: string): Promise<Answered> {
  const { text } = await getDesk(`/admin/entries/${id}`, who);
  const boxes = [...text.matchAll(/<input[^>]* name="looked"[^>]*>/g)].map(
    ([tag]) => / value="([^"]*)"/.exec(tag)?.[1],
  );
  const looked = boxes.map((value): [string, string] => ["looked", value ?? ""]);
  return postDesk(`/admin/entries/${id}/publish`, [...Object.entries(await seenNow(db, id)), ...looked], who);
}
