import { describe, expect, test } from "vitest";
import { queryOnce } from "../../lib/db/connection";
import { auditEvents } from "../../lib/db/operations/audit";
import { logPeople } from "../../lib/db/operations/events";
import { freshDatabase } from "../support/fresh-database";

const { db, ownerUrl } = await freshDatabase();

/** Does this as somebody who owns the database and has turned its guards off. */
const asOwner = (statement: string) => queryOnce(ownerUrl, `set session_replication_role = replica; ${statement}`);

const happen = (action: string) => logPeople(db, "somebody", action, "near", { of: action });

describe("the log of who did what", () => {
  test("is whole when nobody touched it, whoever writes at the same time", async () => {
    await Promise.all(Array.from({ length: 50 }, (_, at) => happen(`thing ${at}`)));
    expect(await auditEvents(db)).toEqual({ outcome: "whole", events: 50 });
    const ids = (await db.event.findMany({ orderBy: { id: "asc" } })).map(({ id }) => Number(id));
    expect(ids).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  test.each([
    ["who did it", `update "Event" set "actor" = 'nobody' where "id" = 20`],
    ["what was done", `update "Event" set "action" = 'nothing' where "id" = 20`],
    ["when", `update "Event" set "at" = "at" + interval '1 millisecond' where "id" = 20`],
    ["why", `update "Event" set "reason" = 'because' where "id" = 20`],
    ["the detail", `update "Event" set "detail" = '{}' where "id" = 20`],
    ["the area", `update "Event" set "areaSlug" = 'far' where "id" = 20`],
  ])("names the event in which %s was changed behind its back", async (_, statement) => {
    const before = await db.event.findUniqueOrThrow({ where: { id: 20n } });
    await asOwner(statement);
    expect(await auditEvents(db)).toMatchObject({ outcome: "broken", event: 20n });
    const { at, actor, action, areaSlug, reason, detail } = before;
    await asOwner(
      `update "Event" set "at" = '${at.toISOString()}', "actor" = '${actor}', "action" = '${action}',
       "areaSlug" = '${areaSlug}', "reason" = ${reason === null ? "null" : `'${reason}'`},
       "detail" = '${JSON.stringify(detail)}' where "id" = 20`,
    );
    expect(await auditEvents(db)).toMatchObject({ outcome: "whole" });
  });

  test("names the event after one that was taken out", async () => {
    await asOwner(`delete from "Event" where "id" = 30`);
    expect(await auditEvents(db)).toMatchObject({ outcome: "broken", event: 31n });
  });

  test("says when its end was cut off", async () => {
    await asOwner(`delete from "Event" where "id" >= 30`);
    const audit = await auditEvents(db);
    expect(audit).toMatchObject({ outcome: "broken", event: 50n });
  });
});
