import type { InputHTMLAttributes, ReactNode } from "react";
import { Field, type FieldWords, tiesOf } from "./field";

type Props = Omit<FieldWords, "id"> &
  Pick<InputHTMLAttributes<HTMLInputElement>, "enterKeyHint" | "inputMode" | "maxLength"> & {
    name: string;
    id?: string;
    label: ReactNode;
    value?: string;
    type?: "text" | "email" | "password" | "search";
    autoComplete?: string;
    /** Whether the browser looks at the spelling: not in addresses, numbers and names of places. */
    spellCheck?: boolean;
    required?: boolean;
    /** How wide it may be, where that says how much to type. */
    width?: string;
  };

/** One line to type, with its label, a hint, and what is wrong with what was typed. */
export function TextField({
  name,
  id = name,
  value,
  type = "text",
  autoComplete = "off",
  spellCheck = type === "text",
  required = false,
  width = "",
  enterKeyHint,
  inputMode,
  maxLength,
  ...about
}: Props) {
  const words = { id, ...about };
  return (
    <Field {...words}>
      <input
        {...tiesOf(words)}
        name={name}
        type={type}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
        enterKeyHint={enterKeyHint}
        inputMode={inputMode}
        maxLength={maxLength}
        defaultValue={value}
        aria-required={required || undefined}
        className={`field mt-1 ${width}`}
      />
    </Field>
  );
}
