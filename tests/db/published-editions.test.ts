import { describe, expect, test } from "vitest";
import type { Database } from "../../lib/db/client";
import { catalogueVersion, publishedEditions } from "../../lib/db/entries/editions";
import type { EditionState } from "../../lib/db/generated/client";
import { addEdition, countUp, makeEntry, serviceContent } from "../support/entries";
import { freshDatabase } from "../support/fresh-database";

const { db } = await freshDatabase();
const findPublished = async (id: string, from: Database = db) =>
  (await publishedEditions(from)).editions.filter((edition) => edition.id === id);

describe("what goes to the public", () => {
  test("is what is published, as it was stored", async () => {
    const { id, slug } = await makeEntry(db);
    expect(await findPublished(id)).toEqual([
      { id, slug, area: "near", kind: "service", publishedAt: expect.any(Date), content: serviceContent() },
    ]);
  });

  test.each<EditionState>(["draft", "submitted", "superseded", "withdrawn"])("is never %s", async (state) => {
    const { id } = await makeEntry(db, { state });
    expect(await findPublished(id)).toEqual([]);
  });

  test("does not change while somebody works on a draft", async () => {
    const { id } = await makeEntry(db);
    await addEdition(db, id, 2, "draft", serviceContent({ name: "Secret" }));
    expect((await findPublished(id)).map(({ content }) => content)).toEqual([serviceContent()]);
  });

  test("comes in the same order each time", async () => {
    await makeEntry(db);
    await makeEntry(db);
    const ids = (await publishedEditions(db)).editions.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test("goes with the version that it belongs to: what is published meanwhile is in neither", async () => {
    const before = await catalogueVersion(db);
    let published = "";
    const interrupted = db.$extends({
      query: {
        edition: {
          // The version has been read by now, the editions not yet.
          async findMany({ args, query }) {
            published = (await makeEntry(db)).id;
            await countUp(db);
            return query(args);
          },
        },
      },
    }) as unknown as Database;
    const { version, editions } = await publishedEditions(interrupted);
    expect(published).not.toBe("");
    expect(version).toBe(before);
    expect(editions.map(({ id }) => id)).not.toContain(published);
    expect(await findPublished(published)).toHaveLength(1);
  });
});
