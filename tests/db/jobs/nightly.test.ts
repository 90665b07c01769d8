import { describe, expect, test } from "vitest";
import type { Prisma } from "../../../lib/db/generated/client";
import { findStaleFacts } from "../../../lib/jobs/find-stale-facts";
import { jobs } from "../../../lib/jobs/jobs";
import { publishDue } from "../../../lib/jobs/publish-due";
import { keepNoLonger } from "../../../lib/jobs/retention";
import { readTerms } from "../../../lib/live/content-files";
import { addEdition, makeEntry, serviceContent } from "../../support/entries";
import { freshDatabase } from "../../support/fresh-database";
import { forPeopleIn } from "../../support/made-up";
import { makeEditor } from "../../support/people";

const { db } = await freshDatabase();
const signal = new AbortController().signal;
const now = new Date("2026-11-21T03:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * 60 * 60_000);
const days = 24;

describe("what is kept no longer", () => {
  test("is deleted, and what is still of use stays", async () => {
    const { id: userId } = await makeEditor(db, { near: "editor" }, { name: "Sam" });
    const session = (name: string, expiresAt: Date, seenAt: Date) =>
      db.session.create({ data: { id: name, token: name, userId, expiresAt, seenAt } });
    await session("over", ago(1), ago(2));
    await session("idle", ago(-1), ago(25));
    await session("open", ago(-1), ago(0.1));
    for (const [id, expiresAt] of [
      ["over", ago(1)],
      ["open", ago(-1)],
    ] as const)
      await db.verification.create({ data: { id, identifier: id, value: id, expiresAt } });
    for (const [tokenHash, expiresAt] of [
      ["over", ago(31 * days)],
      ["late", ago(29 * days)],
    ] as const)
      await db.invitation.create({
        data: { tokenHash, expiresAt, email: "sam@council.example", areaSlug: "near", role: "editor" },
      });
    for (const [code, at] of [
      ["1", ago(2)],
      ["2", ago(0.5)],
    ] as const)
      await db.spentCode.create({ data: { userId, code, at } });
    for (const [key, windowStart] of [
      ["over", ago(25)],
      ["open", ago(1)],
    ] as const)
      await db.attempt.create({ data: { key, windowStart, count: 1 } });
    const draft = { state: "draft" } as const;
    const entries = [await makeEntry(db, draft), await makeEntry(db, draft)];
    for (const [at, hours] of [2, 0.5].entries())
      await db.opening.create({ data: { userId, entryId: entries[at]?.id as string, at: ago(hours) } });
    for (const startedAt of [ago(91 * days), ago(89 * days)])
      await db.jobRun.create({ data: { job: "any", startedAt } });

    expect(await keepNoLonger(db, now)).toBe(
      "Deleted 2 sessions, 1 verifications, 1 invitations, 1 codes, 1 attempts, 1 openings, 1 runs.",
    );
    expect((await db.session.findMany()).map(({ id }) => id)).toEqual(["open"]);
    expect((await db.verification.findMany()).map(({ id }) => id)).toEqual(["open"]);
    expect((await db.invitation.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(["late"]);
    expect((await db.spentCode.findMany()).map(({ code }) => code)).toEqual(["2"]);
    expect((await db.attempt.findMany()).map(({ key }) => key)).toEqual(["open"]);
    expect(await db.jobRun.count()).toBe(1);
    expect((await db.opening.findMany()).map(({ entryId }) => entryId)).toEqual([entries[1]?.id]);
    expect(await db.user.count()).toBe(1);
    expect(await keepNoLonger(db, now)).toBe("");
  });
});

describe("facts that are out of date", () => {
  const found = async (entryId: string) =>
    (await db.staleFact.findMany({ where: { entryId } })).map(({ field }) => field);
  const old = { review_due: "2026-01-01" };

  test("are found in what is published, kept with the day they were found, and forgotten once put right", async () => {
    const { id, editionId } = await makeEntry(db, { content: serviceContent(old) });
    const draft = await makeEntry(db, { state: "draft", content: serviceContent(old) });
    const fine = await makeEntry(db);
    expect(await findStaleFacts(db, now, signal)).toBe("1 facts to look at, in 1 of 2 pages.");
    expect(await found(id)).toEqual(["review_due"]);
    expect(await found(draft.id)).toEqual([]);
    expect(await found(fine.id)).toEqual([]);

    await findStaleFacts(db, ago(-days), signal);
    expect(await db.staleFact.findMany({ where: { entryId: id } })).toMatchObject([{ foundAt: now }]);

    await db.edition.update({ where: { id: editionId }, data: { state: "superseded" } });
    const { id: newer } = await addEdition(db, id, 2, "published", serviceContent({ review_due: "2028-01-01" }));
    await findStaleFacts(db, now, signal);
    expect(await found(id)).toEqual([]);

    await db.edition.update({ where: { id: newer }, data: { state: "superseded" } });
    const { id: last } = await addEdition(db, id, 3, "published", serviceContent(old));
    await findStaleFacts(db, now, signal);
    expect(await found(id)).toEqual(["review_due"]);
    await db.edition.update({ where: { id: last }, data: { state: "withdrawn" } });
    await findStaleFacts(db, now, signal);
    expect(await found(id)).toEqual([]);
  });

  test("are dead links, once the link checker is sure", async () => {
    const url = "https://gone.example/page";
    const { id } = await makeEntry(db, { content: serviceContent({ url }) });
    await db.linkCheck.create({ data: { url, outcome: "gone", status: 404, checkedAt: ago(1), failedSince: ago(49) } });
    await findStaleFacts(db, now, signal);
    expect(await db.staleFact.findMany({ where: { entryId: id } })).toMatchObject([{ field: "url" }]);
  });
});

describe("what is due to go live", () => {
  const schedule = async (content: object, publishAt: Date) => {
    const [writer, publisher] = [
      await makeEditor(db, { near: "editor" }, { name: "Wyn" }),
      await makeEditor(db, { near: "publisher" }, { name: "Pat" }),
    ];
    const { id, editionId } = await makeEntry(db, { state: "draft" });
    await db.edition.update({
      where: { id: editionId },
      data: {
        state: "submitted",
        submittedById: writer.id,
        submittedAt: ago(5),
        approvedById: publisher.id,
        publishAt,
        content: content as Prisma.InputJsonObject,
      },
    });
    return { id, state: async () => (await db.edition.findUniqueOrThrow({ where: { id: editionId } })).state };
  };

  test("goes live at its time, and not before", async () => {
    const categories = readTerms()
      .categories.slice(0, 1)
      .map(({ slug }) => slug);
    const service_areas = [{ ...forPeopleIn("E10000025"), name: "Oxfordshire" }];
    const { state } = await schedule(serviceContent({ categories, service_areas }), now);
    expect(await publishDue(db, ago(0.01))).toBe("");
    expect(await state()).toBe("submitted");
    expect(await publishDue(db, now)).toBe("1 published, 0 sent back because something was wrong.");
    expect(await state()).toBe("published");
  });

  test("goes back to its writer when something is wrong with it by now", async () => {
    const wrong = await schedule({ name: "No summary" }, ago(1));
    expect(await publishDue(db, now)).toBe("0 published, 1 sent back because something was wrong.");
    expect(await wrong.state()).toBe("draft");
  });
});

test("every job of the timetable can be run on an empty installation, twice", async () => {
  const empty = (await freshDatabase()).db;
  for (const job of [...jobs, ...jobs]) expect(typeof (await job.run(empty, now, signal))).toBe("string");
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
});
