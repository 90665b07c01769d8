import type { HTMLInputAutoCompleteAttribute } from "react";
import { type About, Labelled, tiesOf } from "./labelled";

type Props = About & {
  value?: string;
  type?: "text" | "email" | "password" | "search";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "numeric" | "email" | "text";
  narrow?: boolean;
  required?: boolean;
};

/** One line to type, with its label, a hint, and what is wrong with what was typed. */
export function TextField({
  value,
  type = "text",
  autoComplete = "off",
  inputMode,
  narrow = false,
  required = false,
  ...about
}: Props) {
  return (
    <Labelled {...about}>
      <input
        {...tiesOf(about)}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={type === "text"}
        aria-required={required || undefined}
        className={`field mt-1 ${narrow ? "max-w-60" : ""}`}
      />
    </Labelled>
  );
}
