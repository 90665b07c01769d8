import type { ReactNode } from "react";
import type { Keyed } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import type { DrawnForm } from "./drawn-form";
import { FieldWords, tiedTo, WithRemarks } from "./field-words";

/** Several inputs that are one field, with the words of the field above them. `legend` when they are not its label. */
export function FieldSet({
  form,
  path,
  field,
  legend,
  className = "",
  children,
}: {
  form: DrawnForm;
  path: string;
  field: Keyed;
  legend?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  // A set of inputs cannot be invalid in ARIA; its description says what is wrong.
  const { "aria-describedby": describedBy } = tiedTo(form, path, field);
  return (
    <WithRemarks form={form} path={path} field={field}>
      <fieldset id={fieldId(path)} tabIndex={-1} aria-describedby={describedBy} className={`min-w-0 ${className}`}>
        <legend className="pr-3 font-semibold">{legend ?? field.label}</legend>
        <FieldWords form={form} path={path} field={field} />
        {children}
      </fieldset>
    </WithRemarks>
  );
}
