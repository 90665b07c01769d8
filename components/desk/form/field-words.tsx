import type { ReactNode } from "react";
import type { Keyed } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { noticeInWords } from "../../../lib/editing/form/rule-in-words";
import type { DrawnForm } from "./drawn-form";

/** What stands beside a field besides its label: what it is for, its rule, and what is wrong. */
const wordsOf = (form: DrawnForm, path: string, field: Keyed) => ({
  hint: [field.hint, noticeInWords(field)].filter(Boolean).join(" "),
  issues: form.issues.get(path) ?? [],
  remarks: form.remarks.get(path) ?? [],
});

/** The attributes that tie an input, or a set of them, to its words. */
export function tiedTo(form: DrawnForm, path: string, field: Keyed) {
  const { hint, issues, remarks } = wordsOf(form, path, field);
  const id = fieldId(path);
  const ids = [hint && `${id}-hint`, issues.length > 0 && `${id}-error`, remarks.length > 0 && `${id}-remark`];
  return {
    "aria-describedby": ids.filter(Boolean).join(" ") || undefined,
    "aria-invalid": issues.length > 0 ? true : undefined,
  };
}

/** Hint and errors of a field, for above its input. */
export function FieldWords({ form, path, field }: { form: DrawnForm; path: string; field: Keyed }) {
  const { hint, issues } = wordsOf(form, path, field);
  const id = fieldId(path);
  return (
    <>
      {hint && (
        <span id={`${id}-hint`} className="measure block text-small text-quiet">
          {hint}
        </span>
      )}
      {issues.length > 0 && (
        <span id={`${id}-error`} className="block font-semibold text-error">
          <span className="sr-only">Problem: </span>
          {issues.join(" ")}
        </span>
      )}
    </>
  );
}

/**
 * A field with the help that reading its words gave: at its right where the form has room for it, else below it. Help
 * is never an error: nothing has to be done about it.
 */
export function WithRemarks({
  form,
  path,
  field,
  children,
}: {
  form: DrawnForm;
  path: string;
  field: Keyed;
  children: ReactNode;
}) {
  const { remarks } = wordsOf(form, path, field);
  if (remarks.length === 0) return <div>{children}</div>;
  return (
    <div className="@min-[48rem]:grid @min-[48rem]:grid-cols-[minmax(0,1fr)_13rem] @min-[48rem]:gap-5">
      <div>{children}</div>
      <div
        role="note"
        id={`${fieldId(path)}-remark`}
        className="mt-2 self-start border-l-4 border-brand bg-tint p-3 text-small @min-[48rem]:mt-0"
      >
        <p className="font-semibold">Plain words</p>
        <ul className="space-y-1">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
