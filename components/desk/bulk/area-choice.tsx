/** A choice of area; where there is one only, it is taken without a choice. */
export function AreaChoice({ areas, chosen }: { areas: readonly { slug: string; name: string }[]; chosen?: string }) {
  const [only] = areas;
  if (only && areas.length === 1) return <input type="hidden" name="area" value={only.slug} />;
  return (
    <div>
      <label htmlFor="area" className="font-semibold">
        Area
      </label>
      <select id="area" name="area" defaultValue={chosen} className="field mt-1">
        {areas.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
