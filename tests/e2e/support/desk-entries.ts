import { randomUUID } from "node:crypto";
import type { EntryKind } from "../../../lib/catalogue/entry";
import type { Database } from "../../../lib/db/client";
import type { EditionState, Prisma } from "../../../lib/db/generated/client";
import { serviceContent } from "../../support/entries";
import { forPeopleIn } from "../../support/made-up";

/** Where an entry stands: its editions from the first to the last, and what is so about the last one. */
const stages = {
  new: ["draft"],
  published: ["published"],
  draft: ["published", "draft"],
  submitted: ["published", "submitted"],
  scheduled: ["published", "submitted"],
  emergency: ["superseded", "published"],
  down: ["withdrawn"],
} as const satisfies Record<string, readonly EditionState[]>;
export type Stage = keyof typeof stages;

const codes: Record<string, string> = { oxfordshire: "E10000025", "stockton-on-tees": "E06000004" };

/** Content of a service of a real area that may be published as it is. */
export const publishable = (name: string, area = "oxfordshire") =>
  serviceContent({
    name,
    categories: ["dental"],
    service_areas: [{ ...forPeopleIn(codes[area] as string), name: area }],
  });

export type DeskEntry = { id: string; area: string; slug: string; name: string; number: number };
type Made = { area: string; kind: EntryKind; stage: Stage; name: string; content: object; by: string };

/**
 * A new entry of a real area at this stage, as its editors would have left it. `by` is who wrote and submitted it. What is published
 * is on the website once the site is told (`countUp`). `number` is that of its last edition.
 */
export async function makeDeskEntry(
  db: Database,
  { area = "oxfordshire", kind = "service", stage = "published", ...more }: Partial<Made> & { by: string },
): Promise<DeskEntry> {
  const id = randomUUID();
  const { by, name = `Made up ${id}` } = more;
  const content = (more.content ?? publishable(name, area)) as Prisma.InputJsonObject;
  const slug = `made-up-${id}`;
  const now = new Date();
  const states = stages[stage];
  const withdrawn = stage === "down" ? { withdrawnAt: now, withdrawnMessage: "It has moved." } : {};
  await db.entry.create({ data: { id, areaSlug: area, kind, slug, ...withdrawn } });
  if (stage === "emergency") {
    // The database takes nothing as published that the log does not have.
    const detail = { number: states.length };
    await db.event.create({ data: { actor: by, action: "emergency publish", entryId: id, areaSlug: area, detail } });
  }
  for (const [at, state] of states.entries()) {
    const isLast = at === states.length - 1;
    const wasPublic = ["published", "superseded", "withdrawn"].includes(state);
    await db.edition.create({
      data: {
        ...{ entryId: id, number: at + 1, state, content, basedOn: at || null, savedAt: now, savedById: by },
        ...(state === "submitted" ? { submittedAt: now, submittedById: by, reason: "A new number" } : {}),
        ...(wasPublic ? { publishedAt: now } : {}),
        ...(stage === "scheduled" && isLast
          ? { publishAt: new Date(now.getTime() + 86_400_000), approvedById: by }
          : {}),
        ...(stage === "emergency" && isLast
          ? { emergency: true, publishedById: by, submittedById: by, reason: "The clinic has burnt down." }
          : {}),
      },
    });
  }
  return { id, area, slug, name, number: states.length };
}

/** Words of `by` that stand beside an entry's last edition because somebody else saved first. Gives their id. */
export async function makeUnsaved(db: Database, entryId: string, by: string): Promise<string> {
  const edition = await db.edition.findFirstOrThrow({ where: { entryId }, orderBy: { number: "desc" } });
  const content = { ...(edition.content as object), summary: "Words that were typed too late." };
  const { id } = await db.unsaved.create({ data: { editionId: edition.id, editorId: by, section: "about", content } });
  return id;
}

/**
 * Everything that a post may change of the entries, people, comments, invitations and files with these ids, as text: equal before and
 * after a post that changed nothing. Sessions are not in it: they are marked as used.
 */
export async function recordOf(db: Database, ids: readonly string[]): Promise<string> {
  const id = { in: ids.filter((one) => /^[0-9a-f-]{36}$/.test(one)) };
  const record = {
    entries: await db.entry.findMany({
      where: { id },
      orderBy: { id: "asc" },
      include: {
        editions: { orderBy: { number: "asc" }, include: { unsaved: { orderBy: { id: "asc" } } } },
        ...{ notes: true, labels: true, watches: true, linksOut: true, oldSlugs: true },
      },
    }),
    people: await db.user.findMany({
      where: { id },
      orderBy: { id: "asc" },
      include: { memberships: true, accounts: true, twoFactors: true },
    }),
    comments: await db.comment.findMany({ where: { id }, include: { notes: true, response: true } }),
    invitations: await db.invitation.findMany({ where: { id } }),
    files: await db.bulkImport.findMany({ where: { id } }),
    events: await db.event.count({ where: { entryId: id } }),
  };
  return JSON.stringify(record, (_, value) => (typeof value === "bigint" ? String(value) : value));
}
