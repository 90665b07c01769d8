import { agesInWords } from "@/lib/catalogue/ages";
import type { Offer } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { dialled, shownNumber } from "@/lib/catalogue/phone-number";
import { milesInWords } from "@/lib/catalogue/search/distance";
import type { Match } from "@/lib/catalogue/search/search";
import { Icon } from "./icon";
import type { ResultContext } from "./result-list";
import { RoleWay } from "./role-way";
import { waysIn } from "./ways-in";

const none: ReadonlySet<string> = new Set();

/** The number of a match; on paper, where grounds are not printed, that of a pin has a border, too. */
const pin =
  "flex h-5 min-w-5 shrink-0 items-center justify-center self-start rounded-full text-small font-semibold tabular-nums";
const filled = "bg-brand text-on-brand print:border-2 print:bg-transparent print:text-text";

/**
 * One match in three lines: its name and distance, what it is, and its ages, the way in and the number to ring. These
 * stand at the right where the list has the width of the page. In a list for a role, the way in is that of the role.
 */
export function ResultItem({
  match,
  number,
  context: { search, terms, reachOf, onMap = none, brief = false },
}: {
  match: Match;
  number: number | null;
  context: ResultContext;
}) {
  const { offer, metres, nearest } = match;
  const { name, summary, ages, referral } = offer.content;
  const age = agesInWords(ages);
  const way = match.how === null ? waysIn(referral, terms.referrers, 1) : null;
  const notice = noticeOf(offer);
  const { phone, email } = brief ? { phone: null, email: null } : reachOf(offer);
  return (
    <article className="flex gap-3">
      {number !== null && (
        <span aria-hidden="true" className={`${pin} ${onMap.has(offer.id) ? filled : "border-2 border-border"}`}>
          {number}
        </span>
      )}
      <div className="min-w-0 flex-1 gap-x-10 @min-[56rem]:grid @min-[56rem]:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <h3 className="min-w-0 flex-[1_1_8rem]">
              <a href={pathOfEntry(offer)} className="reach">
                {name}
              </a>
            </h3>
            {metres !== null && <p className="shrink-0 text-small text-quiet tabular-nums">{milesInWords(metres)}</p>}
          </div>
          {notice && (
            <p className="mt-1 flex items-start gap-2 font-semibold">
              <Icon name="warning" className="mt-0.5 text-error" />
              {notice}
            </p>
          )}
          <p className="measure mt-0.5 leading-snug">{summary}</p>
        </div>
        {!brief && (
          <div className="mt-1 @min-[56rem]:mt-0">
            <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-small @min-[56rem]:flex-col">
              {offer.kind === "guide" && <Fact icon="paper">Guide</Fact>}
              {age && (
                <Fact icon="person">
                  <span className="max-sm:sr-only">Ages: </span>
                  <span className="max-sm:inline-block max-sm:first-letter:uppercase">{age}</span>
                </Fact>
              )}
              {way && <Fact icon="speech">{way}</Fact>}
              {match.coverage === "national" && <Fact icon="globe">All of England</Fact>}
              {nearest && <Fact icon="pin">{nearest.name}</Fact>}
              {phone && match.how === null && (
                <Fact icon="phone">
                  <a className="reach" href={`tel:${dialled(phone.number)}`}>
                    Ring<span className="sr-only"> {name}</span>
                    <span className="max-sm:sr-only"> {shownNumber(phone.number)}</span>
                  </a>
                </Fact>
              )}
              {email && match.how === null && (
                <Fact icon="letter">
                  <a className="reach" href={`mailto:${email}`}>
                    Email<span className="sr-only"> {name}</span>
                  </a>
                </Fact>
              )}
            </ul>
            {match.how !== null && search.refer !== null && (
              <RoleWay offer={offer} how={match.how} role={search.refer} referrers={terms.referrers} />
            )}
          </div>
        )}
      </div>
    </article>
  );
}

/** One thing worth knowing before one opens the page. */
function Fact({ icon, children }: { icon: string; children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-1.5">
      <Icon name={icon} size="small" className="mt-0.5 text-brand" />
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
