import { randomUUID } from "node:crypto";
import { afterDone } from "@/app/admin/desk/entry-done";
import { onPost, type Post, refuse } from "@/app/admin/desk/on-post";
import { SeenEdition } from "@/app/admin/desk/outcome";
import { goTo, show } from "@/app/admin/desk/respond";
import { keep } from "@/app/admin/desk/unsent";
import { Text } from "@/app/form";
import { areasOnMap } from "@/lib/catalogue/area";
import { withEasyReadMark } from "@/lib/catalogue/easy-read";
import type { EntryKind } from "@/lib/catalogue/entry";
import type { Issue } from "@/lib/catalogue/issue";
import { ownValue } from "@/lib/catalogue/json-values";
import { database } from "@/lib/db/client";
import { findDeskEntry } from "@/lib/db/entries/desk-entries";
import { saveDraft } from "@/lib/db/entries/drafts";
import { applyAction, firstFieldAt, withPlace } from "@/lib/editing/form/apply-action";
import { findOf } from "@/lib/editing/form/area-ticks";
import { withoutEmptyBlocks } from "@/lib/editing/form/empty-blocks";
import { type Section, unfolded } from "@/lib/editing/form/field";
import { fieldId } from "@/lib/editing/form/field-path";
import type { FormAction } from "@/lib/editing/form/form-action";
import { readSection } from "@/lib/editing/form/read-section";
import { findSection, sectionsOf } from "@/lib/editing/form/sections";
import { locatePostcode } from "@/lib/geo/locate";
import { liveCatalogue } from "@/lib/live/live";

const Sent = SeenEdition.extend({ section: Text });

/**
 * `POST`: saves the text of one section into the draft as it was typed, whatever is wrong with it. Then it carries out
 * the button that was pressed. When another person saved first, the answer (409) shows both versions.
 */
export const POST = onPost(Sent, saveSection, { asTyped: true });

async function saveSection({ request, form, sent, textOf, editor, id }: Post<typeof Sent>): Promise<Response> {
  const entry = await findDeskEntry(database(), editor, id);
  const section = entry && findSection(entry.kind, sent.section);
  if (!entry || !section) return refuse(editor, "missing", null);
  const page = `/admin/entries/${id}/edit/${section.slug}`;
  if (sent.number < 0 || sent.revision < 0) {
    return show(422, page, {
      issues: [{ field: "", message: "Open this page again, then save: part of the form is missing." }],
    });
  }
  const start = entry.working ?? entry.published ?? entry.newest;
  const typed = [...form].filter((one): one is [string, string] => typeof one[1] === "string");
  const read = readSection(section, typed, start.content, randomUUID);
  if (read.isTooLong) {
    const kept = await keep(request, form, editor.id);
    return show(413, kept ? `${page}?unsent=${kept}` : page, { issues: read.issues });
  }
  const moved = afterMove(entry.kind, start.content, read.content);
  const located = read.action?.verb === "find" ? withPlaceOfPostcode(moved) : { content: moved, issues: [] };
  const applied = read.action
    ? applyAction(section, located.content, read.action, randomUUID)
    : { content: located.content, at: null, issues: [] };
  // Buttons of a block name it by its number: only those that leave the page, or only save, drop what stayed empty.
  const leaves = read.action === null || ["save", "next", "go"].includes(read.action.verb);
  const filled = leaves ? withoutEmptyBlocks(entry.kind, applied.content, section.fields) : applied.content;
  // Who saves the page of Easy Read says that it fits; who only goes on to another page does not.
  const saves = read.action?.verb !== "go" || filled !== start.content;
  const content = section.slug === "easy-read" && saves ? withEasyReadMark(filled) : filled;
  const saved = await saveDraft(database(), editor, id, {
    seen: { number: sent.number, revision: sent.revision },
    section: section.slug,
    content,
  });
  if (saved.outcome === "missing" || saved.outcome === "forbidden") return refuse(editor, saved.outcome, entry.area);
  if (saved.outcome === "conflict") return show(409, `/admin/entries/${id}/kept/${saved.unsavedId}`);
  const issues = [...read.issues, ...located.issues, ...applied.issues];
  if (issues.length > 0) return show(422, page, { issues });
  const wanted = read.action?.verb === "pick" ? read.action.path : (soughtIn(section, textOf)?.path ?? null);
  if (wanted !== null) {
    const q = soughtIn(section, textOf)?.name ?? "";
    const query = new URLSearchParams({ section: section.slug, field: wanted, ...(q ? { q } : {}) });
    return goTo(`/admin/entries/${id}/pick?${query}`);
  }
  if (read.action?.verb === "next" || read.action?.verb === "go") {
    return goTo(pageAfter(`/admin/entries/${id}`, entry.kind, section.slug, read.action));
  }
  const after = `${page}?saved=${section.slug}`;
  if (!applied.at) return goTo(`${after}#saved`);
  const isAdded = read.action?.verb === "add";
  const field = isAdded ? firstFieldAt(section, applied.at) : applied.at;
  return goTo(`${after}&open=${applied.at}${isAdded ? "&added=1" : ""}#${fieldId(field)}`);
}

/**
 * Returns the name of another area that somebody typed, and the list that it is for: it is looked up, whichever button
 * was pressed.
 */
function soughtIn({ fields }: Section, textOf: Post["textOf"]): { path: string; name: string } | null {
  for (const field of unfolded(fields)) {
    const name = field.type === "list" && field.choose ? textOf(findOf(field.key)).trim() : "";
    if (name !== "") return { path: field.key, name: name.slice(0, 200) };
  }
  return null;
}

/**
 * Where "Save and go on" and the links beside the form lead: the next section, the one that was chosen, or a page of
 * the entry.
 */
function pageAfter(page: string, kind: EntryKind, from: string, { verb, path }: FormAction): string {
  if (verb === "go" && path === "overview") return afterDone(page, "saved");
  if (verb === "go" && path === "preview") return `${page}/preview/parent`;
  if (verb === "go" && path === "history") return `${page}/history`;
  const slugs: string[] = sectionsOf(kind).map((section) => section.slug);
  const next = verb === "go" ? path : slugs[slugs.indexOf(from) + 1];
  return `${page}/edit/${next && slugs.includes(next) ? next : from}?saved=${from}#saved`;
}

type Placed = { content: unknown; issues: Issue[] };
const nowhere = { easting: null, northing: null, district: null } as const;

const postcodeOf = (content: unknown) => String(ownValue(ownValue(content, "address"), "postal_code") ?? "");
const isPlaced = (content: unknown) =>
  ["easting", "northing"].every((key) => typeof ownValue(content, key) === "number") && ownValue(content, "district");

/** Returns the content of a location with the place of its postcode in it, or why there is none. */
function withPlaceOfPostcode(content: unknown): Placed {
  const found = locatePostcode(postcodeOf(content), areasOnMap(liveCatalogue().areas));
  if (found.outcome !== "found" || found.origin.precision !== "postcode") {
    const message =
      "message" in found ? found.message : "We do not know this postcode. Check it, and enter it in full.";
    return { content, issues: [{ field: "address.postal_code", message }] };
  }
  const { easting, northing, district } = found.origin;
  return { content: withPlace(content, { easting, northing, district: district?.code ?? null }), issues: [] };
}

/**
 * Returns the content of a location with the point of its postcode, when that was changed or there is no point yet.
 * Distances must never be measured from where it was. A postcode that is not known has no point.
 */
function afterMove(kind: EntryKind, before: unknown, content: unknown): unknown {
  const isNew = postcodeOf(content) !== postcodeOf(before) || (postcodeOf(content) !== "" && !isPlaced(content));
  if (kind !== "location" || !isNew) return content;
  const placed = withPlaceOfPostcode(content);
  return placed.issues.length === 0 ? placed.content : { ...(content as object), ...nowhere };
}
