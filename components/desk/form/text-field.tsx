import type { LinesField, TextField } from "../../../lib/editing/form/field";
import { fieldId } from "../../../lib/editing/form/field-path";
import { CountedBox } from "./counted-box";
import type { DrawnForm } from "./drawn-form";
import { FieldWords, tiedTo, WithRemarks } from "./field-words";
import { MarkdownBox } from "./markdown-box";

const rowsFor = (field: TextField | LinesField, text: string): number => {
  const longest = field.type === "markdown" ? 24 : 14;
  const least = field.type === "markdown" ? 8 : field.type === "lines" || field.most > 600 ? 5 : 3;
  const wanted = text.split("\n").reduce((rows, line) => rows + 1 + Math.floor(line.length / 70), 1);
  return Math.max(least, Math.min(longest, wanted));
};

/**
 * Several lines to type in. Where there is JavaScript, Markdown is shown as it will look, and characters are counted.
 */
export function TextBox({ form, path, field }: { form: DrawnForm; path: string; field: TextField | LinesField }) {
  const id = fieldId(path);
  const text = form.values.get(path)?.[0] ?? "";
  const box = {
    id,
    name: path,
    rows: rowsFor(field, text),
    defaultValue: text,
    autoComplete: "off",
    className: "field measure mt-1",
    ...tiedTo(form, path, field),
  };
  return (
    <WithRemarks form={form} path={path} field={field}>
      <label htmlFor={id} className="block font-semibold">
        {field.label}
      </label>
      <FieldWords form={form} path={path} field={field} />
      {field.type === "markdown" ? (
        <MarkdownBox box={box} label={field.label} />
      ) : field.type === "text" && field.count ? (
        <CountedBox box={box} most={field.most} />
      ) : (
        <textarea {...box} />
      )}
    </WithRemarks>
  );
}
