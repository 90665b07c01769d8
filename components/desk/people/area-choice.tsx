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
    <div className={issue ? "border-l-4 border-error pl-3" : ""}>
      <label htmlFor="area" className="font-semibold">
        Area
      </label>
      {issue && (
        <p id="area-issue" className="font-semibold text-error">
          <span className="sr-only">Error: </span>
          {issue}
        </p>
      )}
      <select
        id="area"
        name="area"
        defaultValue={chosen ?? ""}
        aria-describedby={issue ? "area-issue" : undefined}
        aria-invalid={issue ? true : undefined}
        className="field mt-1"
      >
        <option value="">Choose one</option>
        {areas.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
