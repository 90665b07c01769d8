import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../../lib/db/client";
import { type DeskEntry, makeDeskEntry, publishable } from "../e2e/support/desk-entries";
import { signedInEditor } from "./desk";
import { postTo } from "./desk-posts";

/** A post that the site answered with 303: it said that this was done. */
export type Acknowledged = { entryId: string; did: "save" | "submit" | "publish"; version: number };

/** Somebody who goes on publishing versions of an entry, each with the next number in its summary. */
export type Publishing = {
  entry: DeskEntry;
  writer: { cookie: string };
  /** Publishes until `isOver`, whatever becomes of single posts, and writes down what was acknowledged. */
  publishUntil: (isOver: () => boolean, openDatabase: () => Database, acknowledged: Acknowledged[]) => Promise<void>;
};

/** The number in the summary of a version; 0 for what was there before. */
export const versionIn = (content: unknown): number =>
  Number(/^Version (\d+)\.$/.exec(String((content as { summary?: unknown } | null)?.summary))?.[1] ?? 0);

/** A new entry that names an organization, its writer, and another person who publishes what the writer hands in. */
export async function startPublishing(db: Database, base: string, at: number): Promise<Publishing> {
  const areas = ["oxfordshire"];
  const writer = await signedInEditor(db, { areas, name: `Writer ${at}` });
  const publisher = await signedInEditor(db, { areas, role: "publisher", name: `Publisher ${at}` });
  const organization = await db.entry.findFirstOrThrow({ where: { areaSlug: "oxfordshire", kind: "organization" } });
  const content = { ...publishable(`Numbered ${at}`), organization_id: organization.id };
  const entry = await makeDeskEntry(db, { by: writer.id, content });
  let last = 0;

  const post = async (who: { cookie: string }, to: string, fields: Record<string, string>) =>
    (await postTo(base, `/admin/entries/${entry.id}/${to}`, fields, who)).status === 303;

  /** The next step towards the next version. Whatever was left half done by the last one is gone on with. */
  async function step(db: Database): Promise<Acknowledged | null> {
    const editions = await db.edition.findMany({ where: { entryId: entry.id }, orderBy: { number: "desc" } });
    const working = editions.find(({ state }) => state === "draft" || state === "submitted");
    const shown = working ?? editions.find(({ state }) => state === "published");
    if (!shown) throw new Error("There is no edition to go on with.");
    const seen = { number: String(shown.number), revision: String(shown.revision) };
    const version = versionIn(shown.content);
    if (working?.state === "submitted") {
      return (await post(publisher, "publish", seen)) ? { entryId: entry.id, did: "publish", version } : null;
    }
    if (working) {
      const done = await post(writer, "submit", { ...seen, reason: `Version ${version}` });
      return done ? { entryId: entry.id, did: "submit", version } : null;
    }
    last = Math.max(last, version) + 1;
    const typed = { section: "about", ...seen, summary: `Version ${last}.`, do: "save" };
    return (await post(writer, "save", typed)) ? { entryId: entry.id, did: "save", version: last } : null;
  }

  return {
    entry,
    writer,
    publishUntil: async (isOver, openDatabase, acknowledged) => {
      const db = openDatabase();
      while (!isOver()) {
        // While something is dead nothing is acknowledged; it is tried again.
        const done = await step(db).catch(() => sleep(20, null));
        if (done) acknowledged.push(done);
      }
      await db.$disconnect().catch(() => undefined);
    },
  };
}
