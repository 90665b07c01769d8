/**
 * One question with a few answers, none of them chosen beforehand. The id of the question is its name, so that a
 * summary leads to it.
 */
export function Choice({
  name,
  legend,
  hint,
  options,
  chosen,
  issue,
}: {
  name: string;
  legend: string;
  hint?: string;
  options: readonly (readonly [value: string, words: string])[];
  chosen?: string;
  issue?: string;
}) {
  const described = [hint && `${name}-hint`, issue && `${name}-issue`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={described || undefined}
      className={issue ? "border-l-4 border-error pl-3" : ""}
    >
      <legend className="font-semibold">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="mt-1 border-l-4 border-rule pl-3 whitespace-pre-wrap wrap-anywhere">
          {hint}
        </p>
      )}
      {issue && (
        <p id={`${name}-issue`} className="font-semibold text-error">
          <span className="sr-only">Error: </span>
          {issue}
        </p>
      )}
      {options.map(([value, words]) => (
        <label key={value} className="tap flex items-start gap-3">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={chosen === value}
            className="mt-1 size-6 shrink-0"
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
