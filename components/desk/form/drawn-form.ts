import type { Issue } from "../../../lib/catalogue/issue";
import type { Choices, Section } from "../../../lib/editing/form/field";
import { pathOfSteps, stepsOf } from "../../../lib/editing/form/field-path";
import { formValues } from "../../../lib/editing/form/form-values";

/** Everything that the parts of a drawn section look things up in. */
export type DrawnForm = {
  content: unknown;
  /** The values of the inputs, by name. */
  values: ReadonlyMap<string, readonly string[]>;
  issues: ReadonlyMap<string, readonly string[]>;
  remarks: ReadonlyMap<string, readonly string[]>;
  choices: Choices;
  /** The path of what the reader just added, moved or chose: what it is folded into stands open. Empty when nothing. */
  open: string;
};

/** Messages by the path of the deepest field that the section has for each. */
function byField(section: Section, issues: readonly Issue[]): Map<string, string[]> {
  const messages = new Map<string, string[]>();
  for (const { field, message } of issues) {
    const path = pathOfSteps(stepsOf(section.fields, field).steps);
    messages.set(path, [...(messages.get(path) ?? []), message]);
  }
  return messages;
}

/** Returns all that a section is drawn from. `issues` and `remarks` of fields in other sections are left out. */
export function drawnForm(
  section: Section,
  content: unknown,
  issues: readonly Issue[],
  remarks: readonly Issue[],
  choices: Choices,
  open = "",
): DrawnForm {
  const values = new Map<string, string[]>();
  for (const [name, value] of formValues(section, content)) values.set(name, [...(values.get(name) ?? []), value]);
  return { content, values, issues: byField(section, issues), remarks: byField(section, remarks), choices, open };
}

/** Whether the reader was just doing something to a field within this one. */
export const isOpened = ({ open }: DrawnForm, path: string): boolean => open.startsWith(`${path}.`);

/** Whether anything is wrong with a field, or with one within it. */
export const hasIssue = (form: DrawnForm, path: string): boolean =>
  [...form.issues.keys()].some((field) => field === path || field.startsWith(`${path}.`));
