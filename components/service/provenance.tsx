import type { Published } from "@/lib/catalogue/catalogue";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { fieldInWords } from "@/lib/catalogue/field-names";
import { Details } from "../details";
import { SourceList } from "./source-list";

/** Draws the last part of a page: where its facts come from. `Standing` says whether they were checked. */
export function Provenance({ entry }: { entry: Published }) {
  return (
    <section aria-labelledby="where-from" className="mt-6 border-t border-rule pt-3.5">
      <div className="measure space-y-4">
        <h2 className="text-h3" id="where-from">
          Where these facts come from
        </h2>
        <Sources entry={entry} />
      </div>
    </section>
  );
}

/** The sources of an entry, the day by which it is checked, and the points on which its sources do not agree. */
export function Sources({ entry }: { entry: Published }) {
  const { sources, facts, review_due } = entry.content;
  const noted = facts.filter(({ note, needs_review }) => note || needs_review);
  const publishers = [...new Set(sources.flatMap(({ publisher }) => publisher ?? []))];
  const due = review_due && `A check is due by ${dayInWords(review_due)}.`;
  return (
    <>
      {(publishers.length > 0 || due) && (
        <p>
          {publishers.length > 0 && `Published by: ${namesOf(publishers)}.`} {due}
        </p>
      )}
      {noted.length > 0 && (
        <Details summary={`Notes on these facts, and where sources do not agree (${noted.length})`}>
          <dl className="space-y-3 text-small">
            {noted.map(({ id, field, note, date, needs_review }) => (
              <div key={id}>
                <dt className="font-semibold">
                  {fieldInWords(field)}
                  {date && <span className="font-normal text-quiet"> (source dated: {date})</span>}
                </dt>
                <dd>
                  {note} {needs_review && "Nobody has confirmed this."}
                </dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
      {sources.length > 0 && (
        <Details summary={`Sources (${sources.length})`}>
          <SourceList sources={sources} />
        </Details>
      )}
    </>
  );
}

/** At most three names, so that the sentence can be read aloud. */
const namesOf = (names: readonly string[]) =>
  names.length > 3
    ? `${names.slice(0, 2).join(", ")} and others (see below)`
    : new Intl.ListFormat("en-GB").format(names);
