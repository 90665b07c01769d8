import { randomUUID } from "node:crypto";
import { goTo, show } from "@/app/admin/answers";
import { seenIn } from "@/app/admin/outcome";
import { afterMove, withPlaceOfPostcode } from "@/app/admin/place-of-postcode";
import { onPost, type Post, refuse } from "@/app/admin/who";
import { applyAction } from "@/lib/catalogue/form/apply-action";
import { findOf } from "@/lib/catalogue/form/area-ticks";
import { type Section, unfolded } from "@/lib/catalogue/form/field";
import { fieldId } from "@/lib/catalogue/form/field-path";
import { readSection } from "@/lib/catalogue/form/read-section";
import { findSection, sectionsOf } from "@/lib/catalogue/form/sections";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/desk-entries";
import { saveDraft } from "@/lib/db/drafts";

/**
 * `POST`: what was typed into one section goes into the draft as it was typed, whatever is wrong with it; then the button that was
 * pressed does what it says. When somebody else saved first, the answer (409) shows both versions.
 */
export const POST = onPost(saveSection, { asTyped: true });

async function saveSection({ form, editor, params }: Post): Promise<Response> {
  const id = params.id ?? "";
  const entry = await findDeskEntry(database(), editor, id);
  const section = entry && findSection(entry.kind, String(form.get("section") ?? ""));
  if (!entry || !section) return refuse(editor, "missing", null);
  const page = `/admin/entries/${id}/edit/${section.slug}`;
  if (!form.has("number") || !form.has("revision")) {
    return show(422, page, {
      issues: [{ field: "", message: "Open this page again, then save: part of the form is missing." }],
    });
  }
  const start = entry.working ?? entry.published ?? entry.newest;
  const typed = [...form].filter((one): one is [string, string] => typeof one[1] === "string");
  const read = readSection(section, typed, start.content, randomUUID);
  const moved = afterMove(entry.kind, start.content, read.content);
  const located = read.action?.verb === "find" ? withPlaceOfPostcode(moved) : { content: moved, issues: [] };
  const applied = read.action
    ? applyAction(section, located.content, read.action, randomUUID)
    : { content: located.content, at: null, issues: [] };
  const saved = await saveDraft(database(), editor, id, {
    ...{ seen: seenIn(form), section: section.slug, content: applied.content },
  });
  if (saved.outcome === "missing" || saved.outcome === "forbidden") return refuse(editor, saved.outcome, entry.area);
  if (saved.outcome === "conflict") return show(409, `/admin/entries/${id}/kept/${saved.unsavedId}`);
  const issues = [...read.issues, ...located.issues, ...applied.issues];
  if (issues.length > 0) return show(422, page, { issues });
  const wanted = read.action?.verb === "pick" ? read.action.path : (soughtIn(section, form)?.path ?? null);
  if (wanted !== null) {
    const q = soughtIn(section, form)?.name ?? "";
    const query = new URLSearchParams({ section: section.slug, field: wanted, ...(q ? { q } : {}) });
    return goTo(`/admin/entries/${id}/pick?${query}`);
  }
  if (read.action?.verb === "next")
    return goTo(`/admin/entries/${id}/edit/${nextOf(entry.kind, section.slug)}?saved=1`);
  return goTo(applied.at ? `${page}?saved=1&open=${applied.at}#${fieldId(applied.at)}` : `${page}?saved=1`);
}

/** The name of another area that somebody typed, and the list that it is for: it is looked up, whichever button was pressed. */
function soughtIn({ fields }: Section, form: FormData): { path: string; name: string } | null {
  for (const field of unfolded(fields)) {
    const name = field.type === "list" && field.choose ? String(form.get(findOf(field.key)) ?? "").trim() : "";
    if (name !== "") return { path: field.key, name: name.slice(0, 200) };
  }
  return null;
}

function nextOf(kind: Parameters<typeof sectionsOf>[0], slug: string): string {
  const slugs: string[] = sectionsOf(kind).map((section) => section.slug);
  return slugs[slugs.indexOf(slug) + 1] ?? slug;
}
