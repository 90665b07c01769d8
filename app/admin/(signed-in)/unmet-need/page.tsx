import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { areaNames } from "@/app/admin/desk/row-choices";
import { DeskMain } from "@/components/desk/desk-main";
import { leastShown, quarterInWords, roundedTo, type UnmetNeed } from "@/lib/catalogue/unmet-need";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "Unmet need" };

const downloads = [
  ["csv", "CSV for a spreadsheet"],
  ["json", "JSON for programs"],
] as const;

/**
 * The page of what families searched for and did not find, by need and the first half of the postcode. It is of the
 * areas of the signed-in person, and says what the open data says: nobody is shown a small number.
 */
export default async function UnmetNeedPage() {
  const { editor } = await requireEditor();
  const areas = [...areaNames(editor)];
  const { unmetNeeds } = liveCatalogue();
  return (
    <DeskMain title="Unmet need">
      <p className="measure mt-2">
        What families searched for near a postcode and did not find, by quarter of a year. A quarter is shown when it is
        over. Numbers below {leastShown} are erased, and the others are rounded down to a multiple of {roundedTo}.
        Nothing is added up: a sum would tell of what was left out. Everybody may read them, commissioners too.
      </p>
      {areas.map(([slug, name]) => (
        <section key={slug} aria-labelledby={`needs-${slug}`} className="mt-8">
          <h2 id={`needs-${slug}`}>{name}</h2>
          <UnmetNeedList needs={unmetNeeds.filter(({ area }) => area === slug)} />
          <p className="mt-2 flex flex-wrap gap-x-5">
            {downloads.map(([ending, label]) => (
              <a key={ending} href={`/api/downloads/${slug}/unmet-need.${ending}`} className="tap">
                {label}
                <span className="sr-only"> of {name}</span>
              </a>
            ))}
            <a href={`/admin/coverage?area=${slug}`} className="tap">
              Coverage<span className="sr-only"> of {name}</span>
            </a>
          </p>
        </section>
      ))}
    </DeskMain>
  );
}

/** A list of what families of an area searched for and did not find, by quarter; a sentence when there is nothing. */
function UnmetNeedList({ needs }: { needs: readonly UnmetNeed[] }) {
  if (needs.length === 0) return <p className="mt-2">No number is large enough to be shown yet.</p>;
  return (
    <ul className="mt-2">
      {needs.map(({ need, outcode, quarter, count }) => (
        <li key={`${quarter} ${outcode} ${need}`} className="border-t border-rule py-3 wrap-anywhere">
          <p className="font-semibold">
            {need}, {outcode}
          </p>
          <p className="text-small text-quiet">
            {count} searches or more · {quarterInWords(quarter)}
          </p>
        </li>
      ))}
    </ul>
  );
}
