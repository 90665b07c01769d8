import type { Option } from "../../../lib/editing/form/field";

/**
 * Options in the order in which they stand on the page: each followed by those under it, however deep, and whether it
 * is under one.
 */
export function inOrder(options: readonly Option[]): { option: Option; isUnder: boolean }[] {
  const values = new Set(options.map(({ value }) => value));
  const isUnder = ({ parent }: Option) => parent !== undefined && values.has(parent);
  const under = (value: string): { option: Option; isUnder: boolean }[] =>
    options
      .filter((option) => option.parent === value && option.value !== value)
      .flatMap((option) => [{ option, isUnder: true }, ...under(option.value)]);
  return options
    .filter((option) => !isUnder(option))
    .flatMap((option) => [{ option, isUnder: false }, ...under(option.value)]);
}

/** Options with those that are chosen and are not among them any more: they must be seen to be taken away. */
export const withLost = (options: readonly Option[], chosen: readonly string[], lost: string): Option[] => [
  ...options,
  ...chosen
    .filter((value) => value !== "" && options.every((option) => option.value !== value))
    .map((value) => ({ value, label: `${value} (${lost})` })),
];

/** One box or button to tick, with its words. All of the words can be hit. */
export function OptionInput({
  type,
  name,
  option,
  checked,
  isUnder = false,
}: {
  type: "checkbox" | "radio";
  name: string;
  option: Option;
  checked: boolean;
  isUnder?: boolean;
}) {
  return (
    <label className={`flex min-h-9 break-inside-avoid items-start gap-3 py-1.5 ${isUnder ? "ml-6" : ""}`}>
      <input
        type={type}
        name={name}
        value={option.value}
        defaultChecked={checked}
        className="mt-0.5 size-5 shrink-0 accent-brand"
      />
      <span className="min-w-0">
        {option.label}
        {option.hint && <span className="block text-small text-quiet">{option.hint}</span>}
      </span>
    </label>
  );
}
