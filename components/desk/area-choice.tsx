import type { ReactNode } from "react";
import { SelectField } from "../field/select-field";

/**
 * A choice of area; where there is one only, it is taken without a choice, and `only` says which. `none` stands first
 * where none is chosen beforehand.
 */
export function AreaChoice({
  areas,
  only = () => null,
  ...field
}: {
  areas: readonly { slug: string; name: string }[];
  only?: (name: string) => ReactNode;
  none?: string;
  name?: string;
  value?: string;
  issue?: string;
}) {
  const [area] = areas;
  if (area && areas.length === 1) {
    return (
      <>
        <input type="hidden" name="area" value={area.slug} />
        {only(area.name)}
      </>
    );
  }
  const choices = areas.map(({ slug, name }) => ({ value: slug, label: name }));
  return <SelectField name="area" label="Area" choices={choices} {...field} />;
}
