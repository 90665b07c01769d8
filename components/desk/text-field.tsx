import type { HTMLInputAutoCompleteAttribute } from "react";

/** One line to type, with its label, a hint, and what is wrong with what was typed. */
export function TextField({
  name,
  label,
  hint,
  issue,
  value,
  type = "text",
  autoComplete = "off",
  inputMode,
  narrow = false,
  required = false,
}: {
  name: string;
  label: string;
  hint?: string;
  issue?: string;
  value?: string;
  type?: "text" | "email" | "password" | "search";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: "numeric" | "email" | "text";
  narrow?: boolean;
  required?: boolean;
}) {
  const described = [hint && `${name}-hint`, issue && `${name}-issue`].filter(Boolean).join(" ");
  return (
    <div className={issue ? "border-l-4 border-error pl-3" : ""}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-quiet">
          {hint}
        </p>
      )}
      {issue && (
        <p id={`${name}-issue`} className="font-semibold text-error">
          <span className="sr-only">Error: </span>
          {issue}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={type === "text"}
        aria-describedby={described || undefined}
        aria-invalid={issue ? true : undefined}
        aria-required={required || undefined}
        className={`field mt-1 ${narrow ? "max-w-60" : ""}`}
      />
    </div>
  );
}
