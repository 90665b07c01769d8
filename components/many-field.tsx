"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

import { FieldSet } from "./field/field";

/** A value to choose, and how many answers there would be with it; null where that is not counted. */
export type Choice = { slug: string; name: string; count: number | null };

/** Shows a field where somebody chooses as many of some words as they like; with `isOne`, one of them. */
export function ManyField({
  name,
  legend,
  choices,
  chosen,
  isOne = false,
}: {
  name: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  isOne?: boolean;
}) {
  if (choices.length === 0) return null;
  return (
    <FieldSet id={`filter-${name}`} legend={legend}>
      <ul className="mt-1">
        {choices.map(({ slug, name: word, count }) => (
          <li key={slug}>
            <label className="flex min-h-9 items-start gap-3 py-1.5 text-small">
              <input
                type={isOne ? "radio" : "checkbox"}
                name={name}
                value={slug}
                defaultChecked={chosen.includes(slug)}
                className="size-5 shrink-0 accent-brand"
              />
              <span>
                {word} <span className="text-quiet">({count})</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </FieldSet>
  );
}
