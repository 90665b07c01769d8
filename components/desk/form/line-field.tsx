import type { LineField, NumberField, WordedField } from "../../../lib/catalogue/form/field";
import { fieldId } from "../../../lib/catalogue/form/field-path";
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
const isWords = (field: OneLine) => field.type === "line" && field.offers === undefined;

/**
 * One line to type in. Always a plain text input: the browser's own inputs for numbers, days and addresses throw away or
 * refuse what does not fit, and nothing that is typed may be lost.
 */
export function LineInput({ form, path, field }: { form: DrawnForm; path: string; field: OneLine }) {
  const id = fieldId(path);
  const offered = field.type === "line" && field.offers === "places" ? form.choices.places : undefined;
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
        spellCheck={isWords(field) ? undefined : false}
        list={offered ? `${id}-places` : undefined}
        className={`field mt-1 ${narrow.has(field.type) ? "max-w-60" : "measure"}`}
        {...tiedTo(form, path, field)}
      />
      {offered && (
        <datalist id={`${id}-places`}>
          {offered.map(({ code, name }) => (
            <option key={code} value={code} label={name} />
          ))}
        </datalist>
      )}
    </WithRemarks>
  );
}
