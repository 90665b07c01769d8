import { isException } from "@/lib/catalogue/exception-route";
import { Fold } from "../fold";
import { NotStated } from "./not-stated";
import type { OfferProps } from "./offer-props";
import { doubterOf, doubtOfAll, doubtOfFields, undoubted } from "./review";
import { Route } from "./route";
import { Section } from "./section";
import { firstContact, whomToAsk } from "./whom-to-ask";
import { Words } from "./words";

const needed = {
  yes: (toRefer: string) => `Somebody has to refer you. ${toRefer}`,
  no: () => "You do not need a referral.",
  usually: (toRefer: string) => `Most people are referred. ${toRefer}`,
  mostly: (toRefer: string) =>
    `Mostly somebody has to refer you. ${toRefer} In some cases you can ask yourself: see below.`,
} as const;

/** From so many months of age people are spoken to themselves, and not about their child. */
const adult = 18 * 12;

/**
 * Draws how it is asked for: who may ask, how, and what happens then. The first way in is read at once; the others are
 * folded.
 */
export function HowToGetIt({ entry, area, catalogue }: OfferProps) {
  const { content } = entry;
  const { referral } = content;
  const routes = referral.routes.filter(({ audience }) => audience === "everyone");
  // A note says how it is done where nobody could write it down as a list of ways.
  const isKnown = referral.required !== null || routes.length > 0 || referral.note !== null;
  if (entry.kind === "guide" && !isKnown) return null;
  const helpers = whomToAsk(entry, area, catalogue);
  const whom = (content.ages?.minimum_age_months ?? 0) < adult ? "your child" : "you";
  const doubt = doubtOfFields(content, ["referral"]) ?? doubtOfAll(routes, "who can ask and how", content);
  const saysWho = routes.length > 0 || referral.note !== null || referral.required === "no";
  const hasException = routes.some((route) => isException(referral, route));
  const contact = firstContact(entry, catalogue);
  const number = contact?.phone?.type === "voice" ? contact.phone.number : null;
  const drawn = routes.map((route) => (
    <Route
      doubt={doubt ? undoubted : doubterOf(content)}
      exception={isException(referral, route)}
      key={route.id}
      number={number}
      route={route}
      terms={catalogue.terms}
    />
  ));
  return (
    <Section doubt={doubt} id="how-to-get-it" title={entry.kind === "guide" ? "Who do I ask?" : "How do I get this?"}>
      {referral.required && (
        <p>
          {needed[hasException ? "mostly" : referral.required](`To refer means to ask the service to see ${whom}.`)}
          {referral.required === "no" && routes.length === 0 && " You can ask for this yourself."}
        </p>
      )}
      {!isKnown && <NotStated what="how you get this" helpers={helpers} />}
      {referral.note && (
        <p>
          <Words text={referral.note} />
        </p>
      )}
      {drawn[0]}
      {drawn.length > 1 && (
        <Fold goesOn label={drawn.length === 2 ? "Another way to ask" : "Other ways to ask"}>
          {drawn.slice(1)}
        </Fold>
      )}
      {isKnown && !saysWho && <NotStated what="who can do this" helpers={helpers} />}
    </Section>
  );
}
