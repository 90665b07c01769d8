/** Values that a form sends along and nobody sees, by name. What is null is not sent. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string | number | null>> }) {
  return Object.entries(values).map(([name, value]) =>
    value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
