import type pg from "pg";
import { connectOnce, within } from "../../lib/db/connection";
import { patience } from "./lengths";

/**
 * Publishes a new edition of each of these services of an area with another name, in one transaction and in plain
 * SQL: what another process does when an editor publishes.
 */
export async function rename(
  url: string,
  names: Readonly<Record<string, string>>,
  area = "oxfordshire",
): Promise<void> {
  const publish = async (client: pg.Client) => {
    await client.query("begin");
    await client.query(
      `insert into "User" ("id", "name", "email") select one, one, one || '@council.example' from unnest($1::text[]) one
       on conflict do nothing`,
      [["writer", "publisher"]],
    );
    for (const [slug, name] of Object.entries(names)) {
      const { rows } = await client.query(
        `update "Edition" set "state" = 'superseded' where "state" = 'published' and "entryId" =
           (select "id" from "Entry" where "areaSlug" = $2 and "kind" = 'service' and "slug" = $1)
         returning "entryId", "number", "content"`,
        [slug, area],
      );
      const { entryId, number, content } = rows[0];
      await client.query(
        `insert into "Edition" ("id", "entryId", "number", "state", "content", "submittedById")
         values (gen_random_uuid(), $1, $2, 'submitted', $3, 'writer')`,
        [entryId, number + 1, { ...content, name }],
      );
      await client.query(
        `update "Edition" set "state" = 'published', "publishedAt" = now(), "publishedById" = 'publisher'
         where "entryId" = $1 and "number" = $2`,
        [entryId, number + 1],
      );
      await client.query(
        `insert into "Event" ("actor", "action", "entryId", "detail") values ('publisher', 'publish', $1, $2)`,
        [entryId, { number: number + 1 }],
      );
    }
    await client.query("commit");
  };
  await connectOnce(url, publish, within(patience));
}

/** Whether the page of this service of Oxfordshire shows this. */
export async function shows(base: string, slug: string, text: string): Promise<boolean> {
  const answer = await fetch(`${base}/oxfordshire/services/${slug}`, { signal: AbortSignal.timeout(patience) });
  return (await answer.text()).includes(text);
}
