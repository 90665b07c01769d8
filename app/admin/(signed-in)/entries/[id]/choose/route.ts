import { onPost, refuse } from "@/app/admin/desk/on-post";
import { SeenEdition } from "@/app/admin/desk/outcome";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import { saveDraft } from "@/lib/db/entries/drafts";
import { dropUnsaved, findUnsaved } from "@/lib/db/entries/unsaved";
import { chooseFields } from "@/lib/editing/form/choose-fields";
import { findSection } from "@/lib/editing/form/sections";

const Chosen = SeenEdition.extend({ unsaved: Text, do: Text });

/** `POST`: saves what somebody chose of two versions. If a third was faster, they choose again. */
export const POST = onPost(Chosen, async ({ form, sent, editor, id }) => {
  const { unsaved: unsavedId, do: verb, ...seen } = sent;
  const entry = await findDeskEntry(database(), editor, id);
  const unsaved = await findUnsaved(database(), editor, id, unsavedId);
  const section = entry && unsaved && findSection(entry.kind, unsaved.section);
  if (!entry || !unsaved || !section) return refuse(editor, "missing", null);
  const page = `/admin/entries/${id}/edit/${section.slug}`;
  if (verb === "drop") {
    await dropUnsaved(database(), editor, unsaved.id);
    return goTo(page);
  }
  const mine = [...form]
    .filter(([name, value]) => name.startsWith("field ") && value === "mine")
    .map(([name]) => name.slice("field ".length));
  const { content } = entry.working ?? entry.published ?? entry.newest;
  const saved = await saveDraft(database(), editor, id, {
    seen,
    section: section.slug,
    content: chooseFields(section, content, unsaved.content, new Set(mine)),
  });
  if (saved.outcome === "missing" || saved.outcome === "forbidden") return refuse(editor, saved.outcome, entry.area);
  // Their words are kept anew, as part of the third version, only when the save was not this very choice.
  await dropUnsaved(database(), editor, unsaved.id);
  if (saved.outcome === "conflict") return show(409, `/admin/entries/${id}/kept/${saved.unsavedId}`);
  return goTo(`${page}?saved=${section.slug}#saved`);
});
