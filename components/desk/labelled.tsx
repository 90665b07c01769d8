import type { ReactNode } from "react";

/** What stands with a field: its name, its label, a hint, and what is wrong with what was typed. */
export type About = { name: string; label: string; hint?: string; issue?: string };

/** Returns the attributes that tie a field to its label, hint and issue. */
export function tiesOf({ name, hint, issue }: About) {
  const described = [hint && `${name}-hint`, issue && `${name}-issue`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": issue ? true : undefined,
  } as const;
}

/** A field (`children`, which takes `tiesOf`) with its label, hint and issue above it. */
export function Labelled({ name, label, hint, issue, children }: About & { children: ReactNode }) {
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
      {children}
    </div>
  );
}
