/** The administrators to ask, area by area, for a person who is none. */
export function Administrators({
  areas,
}: {
  areas: readonly { areaSlug: string; areaName: string; names: readonly string[] }[];
}) {
  return (
    <>
      <p className="mt-3">Administrators invite people and change what they may do. Ask one of yours.</p>
      <dl className="mt-4 grid gap-3">
        {areas.map(({ areaSlug, areaName, names }) => (
          <div key={areaSlug}>
            <dt className="font-semibold">{areaName}</dt>
            <dd>{names.length > 0 ? names.join(", ") : "Nobody. Ask whoever runs this site."}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
