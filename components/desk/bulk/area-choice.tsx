import { SelectField } from "../../field/select-field";

/** A choice of area; where there is one only, it is taken without a choice. */
export function AreaChoice({ areas, chosen }: { areas: readonly { slug: string; name: string }[]; chosen?: string }) {
  const [only] = areas;
  if (only && areas.length === 1) return <input type="hidden" name="area" value={only.slug} />;
  return (
    <SelectField
      name="area"
      label="Area"
      choices={areas.map(({ slug, name }) => ({ value: slug, label: name }))}
      chosen={chosen}
    />
  );
}
