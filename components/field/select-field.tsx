import type { ReactNode } from "react";
import { Field, type FieldWords, tiesOf } from "./field";

type Props = Omit<FieldWords, "id"> & {
  name: string;
  id?: string;
  label: ReactNode;
  /** What stands first when one may choose nothing; without it one of the choices is always chosen. */
  none?: string;
  choices: readonly { value: string; label: string }[];
  value?: string | null;
  width?: string;
  /** What stands beside the list, such as its button. */
  children?: ReactNode;
};

/** A list that opens, of which one is chosen, with its label, a hint, and what is wrong. */
export function SelectField({ name, id = name, none, choices, value: chosen, width = "", children, ...about }: Props) {
  const words = { id, ...about };
  const list = (
    <select {...tiesOf(words)} name={name} defaultValue={chosen ?? undefined} className={`field mt-1 ${width}`}>
      {none !== undefined && <option value="">{none}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
  return (
    <Field {...words}>
      {children ? (
        <div className="flex flex-wrap items-end gap-3">
          {list}
          {children}
        </div>
      ) : (
        list
      )}
    </Field>
  );
}
