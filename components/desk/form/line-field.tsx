import type { LineField, NumberField, WordedField } from "../../../lib/editing/form/field";
import { TextField } from "../../field/text-field";
import type { DrawnForm } from "./drawn-form";
import { wordsOf } from "./words-of";

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
  const unit = field.type === "number" ? field.unit : undefined;
  const isNamed = unit && !field.label.toLowerCase().includes(unit.toLowerCase());
  return (
    <TextField
      {...wordsOf(form, path, field)}
      name={path}
      label={
        <>
          {field.label}
          {isNamed && <span className="font-normal text-quiet"> ({unit})</span>}
        </>
      }
      value={form.values.get(path)?.[0] ?? ""}
      inputMode={modes[field.type]}
      spellCheck={field.type === "line" ? undefined : false}
      width={narrow.has(field.type) ? "max-w-60" : "measure"}
    />
  );
}
