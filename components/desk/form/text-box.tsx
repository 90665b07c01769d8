import type { LinesField, TextField } from "../../../lib/editing/form/field";
import { Field, tiesOf } from "../../field/field";
import { CountedBox } from "./counted-box";
import type { DrawnForm } from "./drawn-form";
import { MarkdownBox } from "./markdown-box";
import { wordsOf } from "./words-of";

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
  const words = wordsOf(form, path, field);
  const text = form.values.get(path)?.[0] ?? "";
  const box = {
    ...tiesOf(words),
    name: path,
    rows: rowsFor(field, text),
    defaultValue: text,
    autoComplete: "off",
    className: "field measure mt-1",
  };
  return (
    <Field label={field.label} {...words}>
      {field.type === "markdown" ? (
        <MarkdownBox box={box} label={field.label} />
      ) : field.type === "text" && field.count ? (
        <CountedBox box={box} most={field.most} />
      ) : (
        <textarea {...box} />
      )}
    </Field>
  );
}
