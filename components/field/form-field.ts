/**
 * What a field shows of a form that could not be taken: its name, what was typed or chosen, and what is wrong.
 * These are properties of `TextField`, `TextArea`, `RadioField` and `SelectField`.
 */
export type FormField = { name: string; value?: string; issue?: string };

/** Returns the field of a name. `before` stands in it until somebody has typed something else. */
export type FormFields = (name: string, before?: string | null) => FormField;

/** Returns the fields of a form, by what was typed into it and what is wrong with that. */
export const formFields =
  (
    typed: Readonly<Record<string, string | undefined>>,
    issues: readonly { field: string; message: string }[],
  ): FormFields =>
  (name, before) => ({
    name,
    value: typed[name] ?? before ?? undefined,
    issue: issues.find(({ field }) => field === name)?.message,
  });
