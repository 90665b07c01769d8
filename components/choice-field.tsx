"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

/** Shows a field where somebody chooses one of some words. The first choice is none of them. */
export function ChoiceField({
  name,
  label,
  none,
  choices,
  chosen,
}: {
  name: string;
  label: string;
  none: string;
  choices: readonly { value: string; label: string }[];
  chosen: string | null;
}) {
  if (choices.length === 0) return null;
  return (
    <div>
      <label htmlFor={`filter-${name}`} className="block font-semibold">
        {label}
      </label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ""} className="field mt-1">
        <option value="">{none}</option>
        {choices.map(({ value, label: word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
