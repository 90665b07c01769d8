import { easyReadIssues } from "../catalogue/easy-read";
import type { EntryKind } from "../catalogue/entry";
import type { Issue } from "../catalogue/issue";
import { phoneIssues } from "../catalogue/phone-issues";
import { addressIssues } from "./address-issues";
import { withoutEmptyBlocks } from "./form/empty-blocks";
import { compareOrder, findInForm, orderInForm, pathOfSteps } from "./form/field-path";
import {
  emptyItems,
  impossible,
  lostReferences,
  type Surroundings,
  sharedKeys,
  unknownTerms,
  wrongWayRound,
} from "./form/publishing-rules";
import { schemaIssues } from "./form/schema-issues";
import { sectionsOf } from "./form/sections";
import { type Found, walkFields } from "./form/walk-fields";
import { markdownIssues } from "./markdown-issues";
import { placeCodeIssues } from "./place-codes";

export type { Surroundings } from "./form/publishing-rules";

/**
 * Returns everything that stops this content from being published, in the order of the form, one issue for each field.
 * Empty if nothing. The content may be anything that was saved. Each `field` is the path of a field of the form or of a
 * block in a list. Each message says what to do, without the field's name (`labelOfField` gives it).
 */
export function publishingIssues(kind: EntryKind, content: unknown, around: Surroundings): Issue[] {
  const fields = sectionsOf(kind).flatMap((section) => section.fields);
  const byField = new Map<string, Issue>();
  const note = (issues: readonly Issue[]) => {
    for (const issue of issues) if (!byField.has(issue.field)) byField.set(issue.field, issue);
  };
  const found: Found[] = [...walkFields(fields, content)];
  // Blocks that were added and never filled in are left out of what is published, so that nothing is wrong with them. A
  // list that has no others is judged as if it were empty; the paths of its blocks stay those that the form has.
  const empty = found.flatMap(emptyItems);
  note(placeCodeIssues(content));
  const isEmptyBlock = ({ field }: Issue) => empty.some((item) => field === item || field.startsWith(`${item}.`));
  note(schemaIssues(kind, content).filter((issue) => !isEmptyBlock(issue)));
  if (empty.length > 0) {
    const whole = schemaIssues(kind, withoutEmptyBlocks(kind, content));
    note(whole.filter(({ field }) => !/\.\d/.test(field)));
  }
  for (const one of found) {
    note(unknownTerms(one, around, content));
    note(lostReferences(one, around));
    note(impossible(one, around));
    note(sharedKeys(one));
    note(wrongWayRound(one));
  }
  note(
    [phoneIssues, addressIssues, markdownIssues, easyReadIssues]
      .flatMap((issuesOf) => issuesOf(content))
      .map(({ field, message }) => ({ field: pathOfSteps(findInForm(kind, field).steps), message })),
  );
  return [...byField.values()]
    .map((issue) => ({ issue, order: orderInForm(kind, issue.field) }))
    .sort((a, b) => compareOrder(a.order, b.order))
    .map(({ issue }) => issue);
}
