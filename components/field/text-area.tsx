import type { ReactNode } from "react";
import { Field, type FieldWords, tiesOf } from "./field";

type Props = Omit<FieldWords, "id"> & {
  name: string;
  id?: string;
  label: ReactNode;
  value?: string;
  rows?: number;
  autoComplete?: "off";
};

/** Several lines to type, with their label, a hint, and what is wrong with what was typed. */
export function TextArea({ name, id = name, value, rows = 4, autoComplete, ...about }: Props) {
  const words = { id, ...about };
  return (
    <Field {...words}>
      <textarea
        {...tiesOf(words)}
        name={name}
        rows={rows}
        defaultValue={value}
        autoComplete={autoComplete}
        className="field mt-1"
      />
    </Field>
  );
}
