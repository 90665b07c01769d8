import type { Editor } from "../../editing/roles";
import type { Database } from "../client";
import { areasOf } from "../people/editors";

/** Returns the published entries that name this one, by name. */
export async function searchReferrers(
  db: Database,
  editor: Editor,
  entryId: string,
): Promise<{ id: string; name: string }[]> {
  const links = await db.link.findMany({
    where: { toId: entryId, from: { areaSlug: { in: await areasOf(db, editor) } } },
    distinct: ["fromId"],
    select: {
      from: {
        select: { id: true, slug: true, editions: { where: { state: "published" }, select: { content: true } } },
      },
    },
  });
  return links
    .map(({ from: { id, slug, editions } }) => {
      const { name } = (editions[0]?.content ?? {}) as { name?: unknown };
      return { id, name: typeof name === "string" ? name : slug };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
