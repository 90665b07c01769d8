/** A list to choose one from, with its label and what was wrong. */
export function ChoiceField({
  name,
  label,
  options,
  chosen,
  none,
  issue,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen?: string;
  none: string;
  issue?: string;
}) {
  return (
    <div className={issue ? "border-l-4 border-error pl-3" : ""}>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      {issue && (
        <p id={`${name}-issue`} className="font-semibold text-error">
          <span className="sr-only">Error: </span>
          {issue}
        </p>
      )}
      <select
        id={name}
        name={name}
        defaultValue={chosen ?? ""}
        aria-describedby={issue ? `${name}-issue` : undefined}
        className="field measure mt-1"
      >
        <option value="">{none}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
