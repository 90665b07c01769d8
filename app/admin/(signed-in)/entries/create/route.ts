import { z } from "zod";
import { firstWords, newEntryPage, readNewEntry, searchAlike } from "@/app/admin/desk/new-entry";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { goTo, show } from "@/app/admin/desk/respond";
import { Line, Text, Whole } from "@/app/form";
import { Slug } from "@/lib/catalogue/slug";
import { isUuid } from "@/lib/catalogue/stable-id";
import { database } from "@/lib/db/client";
import { createEntry } from "@/lib/db/entries/drafts";
import { areasWhere } from "@/lib/editing/roles";

const Made = z.object({ area: Text, id: Text, slug: Line, seen: Whole });

/**
 * `POST`: makes an entry with a draft that holds its name, and goes to the form. `id` comes with the form, so that a
 * form that is sent twice makes one. `seen` is how many entries like it somebody was shown: when there are more, they
 * are shown first.
 */
export const POST = onPost(Made, async ({ editor, sent, textOf }) => {
  const made = readNewEntry(textOf, areasWhere(editor, "viewer"));
  const { kind, area, name } = made;
  if (area === null && sent.area !== "") return refuse(editor, "missing", null);
  const { id, slug } = sent;
  const again = (status: number, field: string, message: string) =>
    show(status, newEntryPage(made), { issues: [{ field, message }], typed: { slug } });
  if (kind === null || area === null) return again(422, "kind", "Choose what you want to make, and in which area.");
  if (name === null) return again(422, "name", "Type its name.");
  if (!isUuid(id)) return again(422, "slug", "Open this page again, then make the entry.");
  if (!Slug.safeParse(slug).success) {
    return again(422, "slug", "Use lower-case letters, numbers and single hyphens only, at most 80 of them.");
  }
  const alike = await searchAlike(editor, made, id);
  if (alike.length > Math.max(sent.seen, 0)) {
    return again(409, "alike", "There are entries that may be this one. Look at them first.");
  }
  const outcome = await createEntry(database(), editor, { id, area, kind, slug, content: firstWords(made) });
  if (outcome === "forbidden") return refuse(editor, outcome, area);
  if (outcome === "taken") {
    return again(422, "slug", "Another entry has this address, or had it once. Choose another one.");
  }
  return goTo(`/admin/entries/${id}/edit/about`);
});
