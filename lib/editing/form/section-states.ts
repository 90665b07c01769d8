import type { EntryKind } from "../../catalogue/entry";
import type { Issue } from "../../catalogue/issue";
import type { SectionSlug } from "./field";
import { sectionOfField } from "./field-path";
import { formValues } from "./form-values";
import { sectionsOf } from "./sections";

/**
 * The state of a section. `missing` is how many things in it stop publishing. `changed` says whether it differs from
 * the published edition, and `empty` whether nothing stands in it.
 */
export type SectionState = { slug: SectionSlug; title: string; missing: number; changed: boolean; empty: boolean };

/**
 * Returns how each section of an entry stands, in the order of the form. `published` is the content that visitors read,
 * null when there is none: then what is filled in counts as changed. `issues` are those of `publishingIssues`.
 */
export function sectionStates(
  kind: EntryKind,
  content: unknown,
  published: unknown,
  issues: readonly Issue[],
): SectionState[] {
  const homes = issues.map(({ field }) => sectionOfField(kind, field).section);
  return sectionsOf(kind).map((section) => {
    const { slug, title } = section;
    const now = JSON.stringify(formValues(section, content));
    return {
      slug,
      title,
      missing: homes.filter((home) => home === slug).length,
      changed: now !== JSON.stringify(formValues(section, published)),
      empty: now === JSON.stringify(formValues(section, {})),
    };
  });
}
