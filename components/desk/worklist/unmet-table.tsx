import { monthInWords } from "@/lib/catalogue/day-in-words";
import type { AreaNames } from "./row-head";

/** Words that families searched for in a month and did not find. */
type Unmet = { area: string; words: string; month: string; count: number };

/**
 * A table of searches by families that found nothing, with how often, and where to add an entry. `editable`: the areas
 * in which this person may.
 */
export function UnmetTable({
  rows,
  areas,
  editable,
}: {
  rows: readonly Unmet[];
  areas: AreaNames;
  editable: readonly string[];
}) {
  return (
    <ul className="mt-2">
      {rows.map(({ area, words, month, count }) => {
        const query = new URLSearchParams({ q: words });
        return (
          <li key={`${area} ${month} ${words}`} className="border-t border-rule py-3 wrap-anywhere">
            <p className="font-semibold">{words}</p>
            <p className="text-small text-quiet">
              {count} searches in {monthInWords(month)}
              {areas.size > 1 && ` · ${areas.get(area)}`}
            </p>
            <p className="flex flex-wrap gap-x-5">
              <a href={`/${area}/services?${query}`} className="tap">
                Search for it now<span className="sr-only">: {words}</span>
              </a>
              {editable.includes(area) && (
                <a href={`/admin/entries/new?${new URLSearchParams({ kind: "service", area })}`} className="tap">
                  Write an entry about it<span className="sr-only">: {words}</span>
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
