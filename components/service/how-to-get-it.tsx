import { isException } from "@/lib/catalogue/exception-route";
import { Icon } from "../icon";
import { NotCertain } from "./not-certain";
import { NotStated } from "./not-stated";
import type { OfferProps } from "./offer-props";
import { PhoneNumber } from "./phone-number";
import { doubterOf, doubtOfAll, doubtOfFields, undoubted } from "./review";
import { Route } from "./route";
import { whomToAsk } from "./whom-to-ask";
import { Words } from "./words";

const toRefer = "To refer means to ask the service to see your child.";
const needed = {
  yes: `Somebody has to refer you. ${toRefer}`,
  no: "You do not need a referral.",
  usually: `Most people are referred. ${toRefer}`,
  mostly: `Mostly somebody has to refer you. ${toRefer} In some cases you can ask yourself: see below.`,
} as const;

/** The one thing to do on the page, in the one tinted panel: who may ask, how, and what happens then. */
export function HowToGetIt({ entry, area, catalogue }: OfferProps) {
  const { content } = entry;
  const { referral } = content;
  const routes = referral.routes.filter(({ audience }) => audience === "everyone");
  // A note says how it is done where nobody could write it down as a list of ways.
  const isKnown = referral.required !== null || routes.length > 0 || referral.note !== null;
  if (entry.kind === "guide" && !isKnown) return null;
  const helpers = whomToAsk(entry, area, catalogue);
  // Beside this panel on a wide screen stands whom to ring; on a phone that is a long way down.
  const isRungHere = routes.some(({ phones }) => phones.length > 0);
  const own = isKnown && !isRungHere ? helpers.find(({ phone, href }) => phone && href === null) : null;
  const doubt = doubtOfFields(content, ["referral"]) ?? doubtOfAll(routes, "who can ask and how", content);
  const saysWho = routes.length > 0 || referral.note !== null || referral.required === "no";
  const hasException = routes.some((route) => isException(referral, route));
  return (
    <section
      aria-labelledby="how-to-get-it"
      className="measure space-y-5 rounded-md bg-tint p-5 sm:p-6 print:border print:border-border"
    >
      <h2 id="how-to-get-it">{entry.kind === "guide" ? "Who do I ask?" : "How do I get this?"}</h2>
      {referral.required && (
        <p className="text-lead">
          {needed[hasException ? "mostly" : referral.required]}
          {referral.required === "no" && routes.length === 0 && " You can ask for this yourself."}
        </p>
      )}
      {!isKnown && <NotStated what="how you get this" helpers={helpers} />}
      {referral.note && (
        <p>
          <Words text={referral.note} />
        </p>
      )}
      {own?.phone && (
        <p className="flex items-start gap-2 lg:hidden">
          <Icon className="mt-1 text-brand" name="phone" />
          <span>
            Ask {own.name}: <PhoneNumber number={own.phone} />
          </span>
        </p>
      )}
      {routes.map((route, index) => (
        <div
          className={index > 0 || referral.required || referral.note ? "border-t border-border pt-5" : ""}
          key={route.id}
        >
          <Route
            doubt={doubt ? undoubted : doubterOf(content)}
            exception={isException(referral, route)}
            route={route}
            terms={catalogue.terms}
          />
        </div>
      ))}
      {isKnown && !saysWho && <NotStated what="who can do this" helpers={helpers} />}
      <NotCertain doubt={doubt} />
    </section>
  );
}
