import type { FacetCount } from "@/lib/catalogue/search/facets";

/** A field for choosing one of some words. The first choice is none of them. */
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

/** A field for choosing as many of some words as one likes. */
export function ManyField({
  name,
  legend,
  choices,
  chosen,
}: {
  name: string;
  legend: string;
  choices: readonly FacetCount[];
  chosen: readonly string[];
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset id={`filter-${name}`} tabIndex={-1}>
      <legend className="font-semibold">{legend}</legend>
      <ul className="mt-1">
        {choices.map(({ slug, name: word, count }) => (
          <li key={slug}>
            <label className="flex min-h-9 items-start gap-3 py-1.5 text-small">
              <input
                type="checkbox"
                name={name}
                value={slug}
                defaultChecked={chosen.includes(slug)}
                className="mt-0.5 size-5 shrink-0 accent-brand"
              />
              <span>
                {word} <span className="text-quiet">({count})</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/**
 * Counts with what is chosen among them even where it leaves no answer: the form must not forget it. `rows` gives its
 * name.
 */
export const withChosen = (
  counts: readonly FacetCount[],
  chosen: readonly string[],
  rows: readonly { slug: string; name: string }[],
): FacetCount[] => [
  ...counts,
  ...rows
    .filter(({ slug }) => chosen.includes(slug) && counts.every((count) => count.slug !== slug))
    .map(({ slug, name }) => ({ slug, name, count: 0 })),
];
