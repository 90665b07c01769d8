/** Several lines to type, with their label, a hint, and what is wrong with what was typed. */
export function TextArea({
  name,
  label,
  hint,
  issue,
  value,
  rows = 4,
}: {
  name: string;
  label: string;
  hint?: string;
  issue?: string;
  value?: string;
  rows?: number;
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
      <textarea
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={described || undefined}
        aria-invalid={issue ? true : undefined}
        className="field mt-1"
      />
    </div>
  );
}
