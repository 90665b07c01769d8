import { agesInWords } from "@/lib/catalogue/ages";
import type { Offer } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { milesInWords } from "@/lib/catalogue/search/distance";
import type { Match } from "@/lib/catalogue/search/search";
import { whyOf } from "@/lib/catalogue/search/why";
import { Icon } from "./icon";
import type { ResultContext } from "./result-list";
import { RoleWay } from "./role-way";
import { waysIn } from "./ways-in";

/**
 * One match: its name and distance, its summary, its ages, the way in, and why it is here. In a list for a role, the
 * way in is that of the role.
 */
export function ResultItem({
  match,
  number,
  context: { search, terms, providerOf, brief = false },
}: {
  match: Match;
  number: number | null;
  context: ResultContext;
}) {
  const { offer, metres, nearest } = match;
  const { name, summary, ages, organization_id, referral } = offer.content;
  const provider = providerOf(organization_id);
  const age = agesInWords(ages);
  const way = match.how === null ? waysIn(referral, terms.referrers) : null;
  const notice = noticeOf(offer);
  return (
    <article className="flex gap-3">
      {number !== null && (
        <span aria-hidden="true" className="min-w-6 text-h3 leading-tight font-semibold text-brand tabular-nums">
          {number}
        </span>
      )}
      <div className="min-w-0 flex-1">
        <div className="justify-between gap-x-6 sm:flex">
          <h3 className="-mt-1.5 -mb-0.5">
            <a href={pathOfEntry(offer)} className="tap">
              {name}
            </a>
          </h3>
          {metres !== null && <p className="shrink-0 font-semibold tabular-nums">{milesInWords(metres)}</p>}
        </div>
        {provider && <p className="text-small text-quiet">{provider}</p>}
        {notice && (
          <p className="mt-1 flex items-start gap-2 font-semibold">
            <Icon name="warning" className="mt-0.5 text-error" />
            {notice}
          </p>
        )}
        <p className="measure mt-1">{summary}</p>
        {!brief && (
          <>
            <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-small">
              {offer.kind === "guide" && <Fact icon="paper">Guide</Fact>}
              {age && <Fact icon="person">Ages: {age}</Fact>}
              {way && <Fact icon="speech">{way}</Fact>}
              {nearest && <Fact icon="pin">{nearest.name}</Fact>}
            </ul>
            {match.how !== null && search.refer !== null && (
              <RoleWay offer={offer} how={match.how} role={search.refer} referrers={terms.referrers} />
            )}
            <p className="mt-2 text-small text-quiet">{whyOf(match, search, terms)}</p>
          </>
        )}
      </div>
    </article>
  );
}

/** One thing worth knowing before one opens the page. */
function Fact({ icon, children }: { icon: string; children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <Icon name={icon} size="small" className="mt-1 text-brand" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  );
}

/** What must be known first: that it is closed, or the editors' own alert. Null mostly. */
function noticeOf(offer: Offer): string | null {
  if (offer.kind === "service" && offer.content.status !== "active") {
    return offer.content.status === "temporarily closed" ? "Closed for now" : "No longer running";
  }
  return offer.content.alert;
}
