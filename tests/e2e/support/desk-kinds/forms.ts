import type { EntryKind } from "../../../../lib/catalogue/entry";
import { sectionsOf } from "../../../../lib/editing/form/sections";
import { answer, at, type DeskKind, pageOf, rare, seen } from "./desk-kind";

const fullForms = (kind: EntryKind): DeskKind[] =>
  sectionsOf(kind).map(({ slug }) =>
    at(
      `the form of a ${kind} with much to say: ${slug}`,
      "editor",
      ({ full }) => `/admin/entries/${full[kind]}/edit/${slug}`,
    ),
  );

/** The sections of the form of an entry. Those of a service have every field that the others have. */
export const forms: readonly DeskKind[] = [
  ...fullForms("service"),
  ...(["guide", "organization", "location"] as const).flatMap(fullForms).map(rare),
  ...sectionsOf("service").flatMap(({ slug }) => [
    rare(
      at(
        `the form of a service with nothing to say: ${slug}`,
        "editor",
        ({ bare }) => `/admin/entries/${bare.service.id}/edit/${slug}`,
      ),
    ),
    at(
      `the form of a service in which all is wrong: ${slug}`,
      "editor",
      ({ wrong }) => `/admin/entries/${wrong.id}/edit/${slug}`,
    ),
  ]),
  rare(at("the form, saved", "editor", pageOf("draft", "/edit/about?saved=about"))),
  rare(at("the form for a viewer", "viewer", pageOf("draft", "/edit/about"))),
  rare(at("the form of what was handed in", "editor", pageOf("submitted", "/edit/about"))),
  at("choosing an entry", "editor", pageOf("draft", "/pick?section=about&field=organization_id")),
  rare(
    at(
      "choosing an entry that is not there",
      "editor",
      pageOf("draft", "/pick?section=about&field=organization_id&q=zxqzxq"),
    ),
  ),
  rare(
    answer(
      ["choosing nothing of the list", "editor", 422],
      pageOf("draft", "/pick?section=about&field=organization_id"),
      pageOf("draft", "/pick/choose"),
      { ...seen, section: "about", field: "organization_id" },
    ),
  ),
];
