import { SelectField } from "../../field/select-field";

/** The areas to choose one of. When there is one only, it is chosen. */
export function AreaChoice({
  areas,
  chosen,
  issue,
}: {
  areas: readonly { slug: string; name: string }[];
  chosen?: string;
  issue?: string;
}) {
  const [only] = areas;
  if (areas.length === 1 && only) {
    return (
      <p>
        <input type="hidden" name="area" value={only.slug} />
        To work on the Local Offer of <strong>{only.name}</strong>
      </p>
    );
  }
  return (
    <SelectField
      name="area"
      label="Area"
      none="Choose one"
      choices={areas.map(({ slug, name }) => ({ value: slug, label: name }))}
      chosen={chosen}
      issue={issue}
    />
  );
}
