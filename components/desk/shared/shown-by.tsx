import { PostButton } from "../post-button";
import { When } from "../when";

/** The areas that show an entry which another one writes; who writes it may end that. Nothing when there are none. */
export function ShownBy({
  entryId,
  areas,
  mayChange,
}: {
  entryId: string;
  areas: readonly { area: string; areaName: string; notes: string; sharedAt: Date; isRefused: boolean }[];
  mayChange: boolean;
}) {
  if (areas.length === 0) return null;
  return (
    <section aria-labelledby="shown-by">
      <h2 id="shown-by">Other areas that show it</h2>
      <p className="mt-1 text-quiet">
        What you publish or take down changes there at once. They add notes for their own families.
      </p>
      <ul className="mt-3 grid gap-4">
        {areas.map(({ area, areaName, notes, sharedAt, isRefused }) => (
          <li key={area} className="space-y-2 border-l-4 border-rule pl-4">
            <p>
              <strong>{areaName}</strong>, since <When at={sharedAt} />.
              {isRefused && ` You do not offer it to families in ${areaName}, so they do not see it.`}
            </p>
            {notes && <p className="measure wrap-anywhere whitespace-pre-line">“{notes}”</p>}
            {mayChange && (
              <PostButton
                action={`/admin/entries/${entryId}/sharing`}
                fields={{ area, refused: isRefused ? "no" : "yes" }}
              >
                {isRefused ? `Offer it to families in ${areaName} again` : `Do not offer it to families in ${areaName}`}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
