"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

import { SelectField } from "./field/select-field";

/** Shows a filter of which one of some words is chosen. The first choice is none of them. */
export function ChoiceField({
  name,
  label,
  none,
  choices,
  value,
}: {
  name: string;
  label: string;
  none: string;
  choices: readonly { value: string; label: string }[];
  value: string | null;
}) {
  if (choices.length === 0) return null;
  return (
    <SelectField id={`filter-${name}`} name={name} label={label} none={none} choices={choices} value={value ?? ""} />
  );
}
