import type { Catalogue, Offer } from "@/lib/catalogue/catalogue";
import { listed } from "@/lib/catalogue/hours";
import { everything } from "@/lib/catalogue/search/search";
import { listedId, listInText, mostOnSheet } from "@/lib/catalogue/service-list";
import { Icon } from "./icon";
import { ResultItem } from "./result-item";
import { reachInList } from "./service/cannot-ring";
import { contactInBrief } from "./service/in-brief";

type Offers = readonly Offer[];

/** A button that changes the list that this browser keeps. */
export function ListButton({
  change,
  ids,
  isMain = false,
  children,
}: {
  change: "add" | "remove" | "clear";
  ids: readonly string[];
  isMain?: boolean;
  children: React.ReactNode;
}) {
  return (
    <form action="/my-list/change" className="no-print" method="post">
      <button
        className={isMain ? "button" : "button-quiet"}
        name={change}
        type="submit"
        value={listInText(ids) || "all"}
      >
        {children}
      </button>
    </form>
  );
}

/** Draws what is on a list as it stands in results; each can be taken off where the list is one's own. */
export function ListedOffers({ offers, catalogue, isOwn }: { offers: Offers; catalogue: Catalogue; isOwn: boolean }) {
  const reachOf = (offer: Offer) => reachInList(offer, catalogue);
  const context = { search: everything, terms: catalogue.terms, reachOf };
  return (
    <ol className="border-b border-rule">
      {offers.map((offer) => {
        const at = { coverage: "covers" as const, metres: null, nearest: null, how: null };
        const match = { offer, ...at, matched: [], guess: null, score: 0, share: 1, band: 0 };
        return (
          <li className="border-t border-rule py-3" key={offer.id}>
            <ResultItem context={context} match={match} number={null} />
            {isOwn && (
              <div className="mt-3">
                <ListButton change="remove" ids={[listedId(offer)]}>
                  <Icon name="cross" size="small" /> Take off<span className="sr-only"> {offer.content.name}</span>
                </ListButton>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Returns a list as plain text for a message: each with its number, and the address that opens the list. */
const messageOf = (offers: Offers, catalogue: Catalogue, address: string): string =>
  [...offers.map((one) => `${one.content.name}: ${contactInBrief(one, catalogue)}`), `All of it: ${address}`].join(
    "\n",
  );

/** Mail programs cut longer addresses; the address of the list alone says as much. */
const longestMail = 1800;

/** The ways to take a list along: on paper, as a message, as an address. */
export function ListSending({ offers, catalogue, address }: { offers: Offers; catalogue: Catalogue; address: string }) {
  const message = messageOf(offers, catalogue, address);
  const body = encodeURIComponent(encodeURIComponent(message).length > longestMail ? address : message);
  const sheets = Array.from({ length: Math.ceil(offers.length / mostOnSheet) }, (_, sheet) =>
    offers.slice(sheet * mostOnSheet, (sheet + 1) * mostOnSheet),
  );
  return (
    <section aria-labelledby="send" className="no-print rounded-md bg-tint px-4 py-4 sm:px-5">
      <h2 className="text-h3" id="send">
        Take it with you
      </h2>
      <p className="mt-1 text-small">On one page of paper, for your GP or another appointment:</p>
      <ul className="mt-1 space-y-2">
        {sheets.map((three, at) => (
          <li key={three[0]?.id}>
            <a
              className={at === 0 ? "button" : "button-quiet"}
              href={`/my-list/sheet?ids=${listInText(three.map(listedId))}`}
            >
              <Icon name="print" size="small" />
              {sheets.length === 1 ? "Print on one page" : `Print ${numbersOf(at, three.length)} on one page`}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-2">
        <a className="button-quiet" href={`sms:?&body=${body}`}>
          Text it
        </a>
        <a className="button-quiet" href={`mailto:?subject=${encodeURIComponent("Health services")}&body=${body}`}>
          Email it
        </a>
      </p>
      <p className="mt-3">
        <label className="text-small font-semibold" htmlFor="message">
          Or copy these words
        </label>
      </p>
      <textarea className="field text-small" defaultValue={message} id="message" readOnly rows={4} />
      <p className="mt-3">
        <label className="text-small font-semibold" htmlFor="address">
          Or the address of this list
        </label>
      </p>
      <input className="field text-small" defaultValue={address} id="address" readOnly type="text" />
      <p className="mt-2 text-small">
        Whoever has the address sees these pages as they are on that day, and nothing about you.
      </p>
    </section>
  );
}

/** "1 to 3", "4": which services of a list are on a sheet. */
function numbersOf(sheet: number, count: number): string {
  const first = sheet * mostOnSheet + 1;
  return count === 1
    ? `${first}`
    : count === 2
      ? listed([`${first}`, `${first + 1}`])
      : `${first} to ${first + count - 1}`;
}
