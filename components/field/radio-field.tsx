import type { ReactNode } from "react";
import { FieldSet, type FieldWords } from "./field";

type Props = Omit<FieldWords, "id"> & {
  name: string;
  id?: string;
  legend: ReactNode;
  choices: readonly { value: string; label: string; help?: string | null }[];
  /** None is chosen beforehand unless it is named here. */
  value?: string | null;
};

/** One of a few choices that all stand on the page, with their legend, a hint, and what is wrong. */
export function RadioField({ name, id = name, legend, choices, value: chosen, ...about }: Props) {
  return (
    <FieldSet id={id} legend={legend} {...about}>
      {choices.map(({ value, label, help }) => (
        <label key={value} className="flex min-h-11 items-start gap-3 py-2">
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="size-6 shrink-0 accent-brand"
          />
          <span className="min-w-0">
            {label}
            {help && <span className="block text-small text-quiet">{help}</span>}
          </span>
        </label>
      ))}
    </FieldSet>
  );
}
