import type { ReactNode } from "react";

/**
 * What stands with a field besides its label: a hint, what is wrong with what was typed, and `remarks`, help that is no
 * error. `id` is the id of the field; an error summary leads to it.
 */
export type FieldWords = { id: string; hint?: ReactNode; issue?: string | null; remarks?: readonly string[] };

/** Returns the attributes that tie an input, or a set of them, to its label and words: hint, then error, then help. */
export function tiesOf({ id, hint, issue, remarks = [] }: FieldWords) {
  const described = [hint && `${id}-hint`, issue && `${id}-error`, remarks.length > 0 && `${id}-remark`];
  return {
    id,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    "aria-invalid": issue ? true : undefined,
  } as const;
}

/** Shows what is wrong with a field, for above its input; nothing when all is well. */
export function FieldError({ id, issue }: Pick<FieldWords, "id" | "issue">) {
  if (!issue) return null;
  return (
    <p id={`${id}-error`} className="font-semibold text-error">
      <span className="sr-only">Error: </span>
      {issue}
    </p>
  );
}

function HintAndError({ id, hint, issue }: FieldWords) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="measure text-small text-quiet">
          {hint}
        </div>
      )}
      <FieldError id={id} issue={issue} />
    </>
  );
}

/** A field with the help that reading its words gave: at its right where the form has room for it, else below it. */
function WithRemarks({
  id,
  remarks = [],
  title,
  children,
}: Pick<FieldWords, "id" | "remarks"> & { title: string; children: ReactNode }) {
  if (remarks.length === 0) return children;
  return (
    <div className="@min-[48rem]:grid @min-[48rem]:grid-cols-[minmax(0,1fr)_13rem] @min-[48rem]:gap-5">
      <div>{children}</div>
      <div
        role="note"
        id={`${id}-remark`}
        className="mt-2 self-start border-l-4 border-brand bg-tint p-3 text-small @min-[48rem]:mt-0"
      >
        <p className="font-semibold">{title}</p>
        <ul className="space-y-1">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

const edgeOf = (issue: FieldWords["issue"]) => (issue ? "border-l-4 border-error pl-3" : "");

/** A field with its label, hint and error. `children` hold its input, which has the attributes of `tiesOf`. */
export function Field({ label, children, ...words }: FieldWords & { label: ReactNode; children: ReactNode }) {
  return (
    <WithRemarks id={words.id} remarks={words.remarks} title="Plain words">
      <div className={edgeOf(words.issue)}>
        <label htmlFor={words.id} className="block font-semibold">
          {label}
        </label>
        <HintAndError {...words} />
        {children}
      </div>
    </WithRemarks>
  );
}

/**
 * Several inputs that are one field, with its legend, hint and error. A `block` has an edge at its left also while
 * nothing is wrong.
 */
export function FieldSet({
  legend,
  legendClass = "pr-3 font-semibold",
  isBlock = false,
  className = "",
  children,
  ...words
}: FieldWords & {
  legend: ReactNode;
  legendClass?: string;
  isBlock?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const edge = isBlock ? `border-l-4 pl-4 ${words.issue ? "border-error" : "border-rule"}` : edgeOf(words.issue);
  // A set of inputs cannot be invalid in ARIA; its description says what is wrong.
  const { id, "aria-describedby": describedBy } = tiesOf(words);
  return (
    <WithRemarks id={words.id} remarks={words.remarks} title="Suggested">
      <fieldset id={id} tabIndex={-1} aria-describedby={describedBy} className={`min-w-0 ${edge} ${className}`}>
        <legend className={legendClass}>{legend}</legend>
        <HintAndError {...words} />
        {children}
      </fieldset>
    </WithRemarks>
  );
}
