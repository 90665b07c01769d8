import type { Referral } from "@/lib/catalogue/content-blocks";
import { Icon } from "../icon";
import { NotStated } from "./not-stated";
import type { OfferProps } from "./offer-props";
import { PhoneNumber } from "./phone-number";
import { PleaseCheck } from "./please-check";
import { allNeedReview, factNeedsReview } from "./review";
import { Route } from "./route";
import { whomToAsk } from "./whom-to-ask";
import { Words } from "./words";

const needed: Record<NonNullable<Referral["required"]>, string> = {
  yes: "Somebody has to refer you. To refer means to ask the service to see your child.",
  no: "You do not need a referral.",
  usually: "Most people are referred. To refer means to ask the service to see your child.",
};

/** The one thing to do on the page, in the one tinted panel: who may ask, how, and what happens then. */
export function HowToGetIt({ entry, area, catalogue }: OfferProps) {
  const { referral, facts } = entry.content;
  const routes = referral.routes.filter(({ audience }) => audience === "everyone");
  const isKnown = referral.required !== null || routes.length > 0;
  if (entry.kind === "guide" && !isKnown && !referral.note) return null;
  const helpers = whomToAsk(entry, area, catalogue);
  // Beside this panel on a wide screen stands whom to ring; on a phone that is a long way down.
  const isRungHere = routes.some(({ phones }) => phones.length > 0);
  const own = isKnown && !isRungHere ? helpers.find(({ phone, href }) => phone && href === null) : null;
  const check = factNeedsReview(facts, ["referral"]) || allNeedReview(routes);
  return (
    <section
      aria-labelledby="how-to-get-it"
      className="measure space-y-5 rounded-md bg-tint p-5 sm:p-6 print:border print:border-border"
    >
      <h2 id="how-to-get-it">{entry.kind === "guide" ? "Who do I ask?" : "How do I get this?"}</h2>
      {referral.required && (
        <p className="text-lead">
          {needed[referral.required]}
          {referral.required === "no" && routes.length === 0 && " You can ask for this yourself."}
        </p>
      )}
      {!isKnown && <NotStated what="How to get this" helpers={helpers} />}
      {referral.note && (
        <p>
          <Words text={referral.note} />
        </p>
      )}
      {own?.phone && (
        <p className="flex items-start gap-2 lg:hidden">
          <Icon className="mt-1 text-brand" name="phone" />
          <span>
            {own.name}: <PhoneNumber number={own.phone} />
          </span>
        </p>
      )}
      {routes.map((route, index) => (
        <div
          className={index > 0 || referral.required || referral.note ? "border-t border-border pt-5" : ""}
          key={route.id}
        >
          <Route route={route} terms={catalogue.terms} mark={!check} />
        </div>
      ))}
      {isKnown && routes.length === 0 && referral.required !== "no" && (
        <NotStated what="Who can do this" helpers={helpers} />
      )}
      {check && <PleaseCheck many />}
    </section>
  );
}
