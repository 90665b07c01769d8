import type { ReactNode } from "react";
import type { ReferralRoute } from "@/lib/catalogue/content-blocks";
import { isFamily } from "@/lib/catalogue/exception-route";
import type { Terms } from "@/lib/catalogue/terms";
import { Fold } from "../fold";
import { AddressLines } from "./address-lines";
import { EmailAddress } from "./email-address";
import { FactList } from "./fact-list";
import { howInWords } from "./how-in-words";
import { NotCertain } from "./not-certain";
import { OutsideLink } from "./outside-link";
import { byUse, NumberList } from "./phones";
import { type Doubter, undoubted } from "./review";
import { whoAsks } from "./who-asks";
import { Words } from "./words";

/** More rows than these are folded: the card at the top has the first number. */
const fewRows = 2;

type RouteProps = {
  route: ReferralRoute;
  terms: Terms;
  doubt: Doubter;
  exception?: boolean;
  number?: string | null;
};

/**
 * One way in: who may ask, how, where to send it, and what then happens. `doubt` says why it is not certain;
 * `exception` says that this way is open in some cases only, while everybody else has to be referred. `number` is
 * whom to ring where the way has no number.
 */
export function Route({ route, terms, doubt, exception = false, number = null }: RouteProps) {
  const { heading, list } = whoAsks(route.who, terms, exception);
  const whole = doubt(route, "this way in");
  const said = rowsOfRoute(route, whole ? undoubted : doubt, number);
  return (
    <div className="space-y-2 pt-2">
      <h3>{heading}</h3>
      {list.length > 0 && (
        <ul className={list.length > 1 ? "list-disc space-y-1 pl-6" : ""}>
          {list.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {route.description && (
        <p>
          <Words text={route.description} />
        </p>
      )}
      {said.length > fewRows ? (
        <Fold label="Numbers, addresses, what next">
          <FactList rows={said} />
        </Fold>
      ) : (
        said.length > 0 && <FactList rows={said} />
      )}
      <NotCertain doubt={whole} />
    </div>
  );
}

/**
 * Returns what is known of a way in, a row a fact: how, whom to ring, where the form is, what happens then. `number` is
 * whom to ring for a form where the way has no number of its own.
 */
export function rowsOfRoute(
  route: ReferralRoute,
  doubt: Doubter,
  number: string | null,
): { name: string; value: ReactNode }[] {
  const { rung, written } = byUse(route.phones);
  const { how, url, email, address } = route;
  const isForFamilies = route.who.some(isFamily);
  const rows = [
    { name: "How", value: howInWords(route, rung.length > 0 ? null : number) },
    { name: "Ring", value: rung.length > 0 && <NumberList doubt={doubt} phones={rung} /> },
    { name: "Text", value: written.length > 0 && <NumberList doubt={doubt} phones={written} /> },
    { name: "Email", value: email && <EmailAddress email={email} /> },
    {
      name: "Online",
      value: url && (
        <OutsideLink href={url}>
          {how.includes("form") ? "Find the form" : isForFamilies ? "How to ask" : "How to refer"}
        </OutsideLink>
      ),
    },
    { name: "Write to", value: address && <AddressLines address={address} /> },
    { name: "What happens next", value: route.what_happens_next && <Words text={route.what_happens_next} /> },
    { name: "Who decides", value: route.who_decides },
    { name: "How long it takes", value: route.how_long },
  ];
  return rows.filter(({ value }) => Boolean(value));
}
