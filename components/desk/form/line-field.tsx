import type { LineField, NumberField, WordedField } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import type { DrawnForm } from "./drawn-form";
import { FieldWords, tiedTo, WithRemarks } from "./field-words";

type OneLine = LineField | NumberField | WordedField;

const modes: Partial<Record<OneLine["type"], "email" | "url" | "tel" | "decimal">> = {
  email: "email",
  url: "url",
  phone: "tel",
  number: "decimal",
};
const narrow = new Set<OneLine["type"]>(["number", "months", "day", "time", "postcode", "phone"]);

/**
 * A field of one line. It is always a plain text input. The browser's own inputs for numbers, days and addresses throw
 * away or refuse what does not fit, and nothing that is typed may be lost.
 */
export function LineInput({ form, path, field }: { form: DrawnForm; path: string; field: OneLine }) {
  const id = fieldId(path);
  return (
    <WithRemarks form={form} path={path} field={field}>
      <label htmlFor={id} className="block font-semibold">
        {field.label}
        {field.type === "number" && field.unit && !field.label.toLowerCase().includes(field.unit.toLowerCase()) && (
          <span className="font-normal text-quiet"> ({field.unit})</span>
        )}
      </label>
      <FieldWords form={form} path={path} field={field} />
      <input
        id={id}
        name={path}
        type="text"
        inputMode={modes[field.type]}
        defaultValue={form.values.get(path)?.[0] ?? ""}
        autoComplete="off"
        spellCheck={field.type === "line" ? undefined : false}
        className={`field mt-1 ${narrow.has(field.type) ? "max-w-60" : "measure"}`}
        {...tiedTo(form, path, field)}
      />
    </WithRemarks>
  );
}
