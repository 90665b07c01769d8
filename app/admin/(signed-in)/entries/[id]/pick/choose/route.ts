import { randomUUID } from "node:crypto";
import { onPost, refuse } from "@/app/admin/desk/on-post";
import { SeenEdition } from "@/app/admin/desk/outcome";
import { goTo, show } from "@/app/admin/desk/respond";
import { Text } from "@/app/form";
import { database } from "@/lib/db/client";
import { findDeskEntry, searchEntryNames } from "@/lib/db/entries/desk-entries";
import { saveDraft } from "@/lib/db/entries/drafts";
import { withArea, withReference } from "@/lib/editing/form/apply-action";
import { fieldId } from "@/lib/editing/form/field-path";
import { fieldAt } from "@/lib/editing/form/form-action";
import { findSection } from "@/lib/editing/form/sections";
import { nameOfCode } from "@/lib/geo/councils";

const Picked = SeenEdition.extend({ section: Text, field: Text, to: Text, q: Text });

/** `POST`: puts the chosen entry or area, or none, into the field that it was chosen for; "new" goes on to make one. */
export const POST = onPost(Picked, async ({ sent, editor, id }) => {
  const { section: slug, field, to, q: query, ...seen } = sent;
  const entry = await findDeskEntry(database(), editor, id);
  const section = entry && findSection(entry.kind, slug);
  const step = section && fieldAt(section.fields, field);
  const isArea = step?.field.type === "list" && step.field.choose === "areas";
  if (!entry || !section || !step || (step.field.type !== "reference" && !isArea)) {
    return refuse(editor, "missing", null);
  }
  if (to === "new" && step.field.type === "reference") {
    return goTo(
      `/admin/entries/new?${new URLSearchParams({ area: entry.area, kind: step.field.kind ?? "service", name: query })}`,
    );
  }
  const names = isArea ? [] : await searchEntryNames(database(), editor, entry.area);
  const isKnown = isArea ? nameOfCode(to) !== null : to === "none" || names.some((one) => one.id === to);
  if (!isKnown) {
    const page = `/admin/entries/${id}/pick?${new URLSearchParams({ section: section.slug, field, q: query })}`;
    return show(422, page, { issues: [{ field: "to", message: "Choose one of the list, or look for another." }] });
  }
  const { content } = entry.working ?? entry.published ?? entry.newest;
  const saved = await saveDraft(database(), editor, id, {
    seen,
    section: section.slug,
    content: isArea
      ? withArea(section, content, { path: field, code: to }, randomUUID)
      : withReference(section, content, field, to === "none" ? null : to),
  });
  if (saved.outcome === "missing" || saved.outcome === "forbidden") return refuse(editor, saved.outcome, entry.area);
  if (saved.outcome === "conflict") return show(409, `/admin/entries/${id}/kept/${saved.unsavedId}`);
  return goTo(`/admin/entries/${id}/edit/${section.slug}?saved=${section.slug}&open=${field}#${fieldId(field)}`);
});
