import type { ReactNode } from "react";
import { agesInWords } from "@/lib/catalogue/ages";
import { type Catalogue, findById, type Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { isException, isFamily } from "@/lib/catalogue/exception-route";
import { capitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";
import { inSentence } from "@/lib/catalogue/search/concepts";
import type { Terms } from "@/lib/catalogue/terms";
import { Fold } from "../fold";
import { Icon } from "../icon";
import { Markdown } from "../markdown";
import { Banners } from "./banners";
import { EmailAddress } from "./email-address";
import { EntryColumns } from "./entry-columns";
import { FactList } from "./fact-list";
import { ForProfessionals, professionalPartsOf } from "./for-professionals";
import { forWhomInBrief, whereInBrief, wordsToPassOn } from "./in-brief";
import { NotCertain } from "./not-certain";
import { HelpersSentence } from "./not-stated";
import type { OfferProps } from "./offer-props";
import { firstParagraph } from "./paragraphs";
import { doubterOf, doubtOfFields } from "./review";
import { RingButton } from "./ring-button";
import { rowsOfRoute } from "./route";
import { SharedNotes } from "./shared-notes";
import { Standing } from "./standing";
import { waitInWords } from "./waits";
import { type FirstContact, firstContact, whomToAsk } from "./whom-to-ask";
import { Words } from "./words";

type ReferProps = OfferProps & { entry: Published<"service"> };

/**
 * The page of a service for those who refer a child. It says who may, by which criteria and how, and has words to pass
 * on to the family. What nobody states is named once, with whom to ring for it. `address` is that of the page of the
 * service; null where the site does not know its own.
 */
export function ReferPage({ address, ...page }: ReferProps & { address: string | null }) {
  const { entry, catalogue } = page;
  const { content } = entry;
  const professional = professionalPartsOf(entry);
  const hasMore = content.for_professionals || professional.contacts.length > 0 || professional.links.length > 0;
  const contact = referralContact(entry, catalogue);
  return (
    <EntryColumns
      head={
        <header className="space-y-2">
          <p className="text-small font-semibold text-quiet">For professionals</p>
          <h1>{content.name}: how to refer</h1>
          <p className="measure text-lead">{forWhomInBrief(content)}</p>
          <Banners entry={entry} />
          <SharedNotes entry={entry} />
        </header>
      }
      card={
        <div className="rounded-b-md border-t-6 border-brand bg-tint px-4 py-3 sm:px-5 print:border-2">
          <h2 className="text-h3">Ask about a referral</h2>
          <div className="mt-1">{drawContact(contact, page)}</div>
          <div className="no-print">
            <h2 className="mt-3 text-h3">
              <label htmlFor="pass-on">Words for the family</label>
            </h2>
            <textarea
              className="field mt-1 text-small"
              defaultValue={wordsToPassOn(entry, catalogue, address)}
              id="pass-on"
              readOnly
              rows={3}
            />
          </div>
          <p className="no-print mt-2">
            <a className="button-quiet" href={`${pathOfEntry(entry)}/sheet`}>
              <Icon name="print" size="small" />
              Sheet for the family
            </a>
          </p>
          <div className="mt-3 border-t-2 border-dashed border-border pt-2">
            <Standing entry={entry} hasLink={false} />
          </div>
        </div>
      }
    >
      <div className="mt-5 space-y-4 text-small">
        <h2 className="sr-only">How to refer</h2>
        <FactList rows={factsOf(page, contact)} />
        {hasMore && (
          <section aria-labelledby="more" className="measure space-y-2 border-t border-rule pt-3">
            <h2 className="text-h3" id="more">
              Said to professionals
            </h2>
            <NotCertain doubt={doubtOfFields(content, ["for_professionals"])} />
            <ForProfessionals {...page} hasRoutes={false} />
          </section>
        )}
      </div>
    </EntryColumns>
  );
}

/** Everything that a referral needs, in the order in which one is made. */
function factsOf(page: ReferProps, contact: FirstContact | null): { name: string; value: ReactNode }[] {
  const { entry, area, catalogue } = page;
  const { content } = entry;
  const { first, rest } = firstParagraph(content.eligibility_description ?? "");
  // Without ages the note stands in the lead.
  const ageNote = agesInWords(content.ages) && content.ages?.note;
  const doubt = doubtOfFields(content, ["ages", "eligibility_description", "service_areas"]);
  const missing = notStated(page);
  const hasNumber = Boolean(contact?.phone ?? contact?.email);
  const helpers = whomToAsk(entry, area, catalogue);
  return [
    { name: "Who may refer", value: whoMayRefer(page) },
    {
      name: "Criteria",
      value: (first || ageNote || doubt) && (
        <>
          {first && <Markdown text={first} />}
          {ageNote && <p className="text-quiet">{ageNote}</p>}
          {rest && (
            <Fold label="More criteria">
              <Markdown text={rest} />
            </Fold>
          )}
          <NotCertain doubt={doubt} />
        </>
      ),
    },
    {
      name: "How",
      value: content.referral.routes.length > 0 && (
        <Ways {...page} number={contact?.phone?.type === "voice" ? contact.phone.number : null} />
      ),
    },
    {
      name: "Wait",
      value:
        content.waits.length > 0 &&
        content.waits
          .map((wait) => `${waitInWords(wait)} ${wait.basis === "target" ? "(an aim)" : "(as measured)"}`)
          .join(", "),
    },
    {
      name: "Not stated",
      value: missing.length > 0 && (
        <>
          {capitalized(listed(missing))}.{" "}
          {hasNumber ? "Ask when you ring or write." : helpers.length > 0 && <HelpersSentence helpers={helpers} />}
        </>
      ),
    },
    { name: "Where", value: whereInBrief(entry, catalogue) },
    {
      name: "Later",
      value:
        content.transitions.length > 0 &&
        content.transitions.map(({ id, description, to_entry_id }) => {
          const next = findById(catalogue, to_entry_id);
          return (
            <p key={id}>
              {description} {next && <a href={linkTo(next)}>{next.content.name}</a>}
            </p>
          );
        }),
    },
    { name: "If it is not this", value: others(page) },
  ];
}

/** Those who read a page for professionals go on to another of its kind. */
const linkTo = (entry: Published) => `${pathOfEntry(entry)}${entry.kind === "service" ? "/refer" : ""}`;

const namesOf = (who: readonly string[], { referrers }: Terms) =>
  [...new Set(who)]
    .filter((slug) => !isFamily(slug))
    .flatMap((slug) => referrers.find((row) => row.slug === slug) ?? [])
    .map(({ name }) => inSentence(name));

function whoMayRefer({ entry, catalogue }: ReferProps): string {
  const { referral } = entry.content;
  const { routes, required } = referral;
  const names = namesOf(
    routes.flatMap(({ who }) => who),
    catalogue.terms,
  );
  const own = routes.filter(({ who }) => who.some(isFamily));
  const isOpen = own.some((route) => !isException(referral, route));
  return [
    names.length > 0 && `${capitalized(listed(names))}.`,
    isOpen && "Families can ask themselves.",
    own.length > 0 && !isOpen && "Families can ask themselves in some cases only.",
    routes.length > 0 && own.length === 0 && "Nothing says that families can ask themselves.",
    routes.length === 0 && required === "no" && "No referral is needed: families can ask.",
    routes.length === 0 && required !== "no" && required !== null && "A referral is needed.",
    routes.length === 0 && required !== "no" && "Nobody has stated who may refer.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Each way in with its roles, its form and numbers, and what families read of it. */
function Ways({ entry, catalogue, number }: ReferProps & { number: string | null }) {
  const { content } = entry;
  const { routes } = content.referral;
  const doubt = doubterOf(content);
  return (
    <div className="space-y-3">
      {routes.map((route) => {
        const roles = namesOf(route.who, catalogue.terms);
        return (
          <div key={route.id}>
            {routes.length > 1 && (
              <p className="font-semibold">{capitalized(listed([...roles, ...familyOf(route.who)]))}</p>
            )}
            {rowsOfRoute(route, doubt, number).map(({ name, value }) => (
              <div className="flex flex-wrap gap-x-2" key={name}>
                {name !== "How" && <span className="text-quiet">{name}:</span>}
                <div className="min-w-0 flex-1 basis-40">{value}</div>
              </div>
            ))}
            {route.description && (
              <p>
                {route.audience === "everyone" && <span className="text-quiet">Families read: </span>}
                <Words text={route.description} />
              </p>
            )}
            <NotCertain doubt={doubt(route, "this way in")} />
          </div>
        );
      })}
    </div>
  );
}

const familyOf = (who: readonly string[]) => (who.some(isFamily) ? ["the family"] : []);

/** What a referral needs and nobody has stated, as it stands in a list. */
function notStated({ entry }: ReferProps): string[] {
  const { content } = entry;
  const { routes, required } = content.referral;
  const { links } = professionalPartsOf(entry);
  const isOpen = required === "no" && routes.every(({ who }) => who.every(isFamily));
  const missing = [
    !content.eligibility_description && "the criteria",
    routes.length > 0 && routes.every(({ how, url }) => how.length === 0 && !url) && "how to refer",
    !isOpen && !content.for_professionals && links.length === 0 && "what to send",
    !isOpen && routes.every(({ who_decides }) => !who_decides) && "who decides",
    !isOpen && routes.every(({ how_long }) => !how_long) && "when an answer comes",
    content.waits.length === 0 && "how long the wait is",
  ];
  return missing.filter((words): words is string => Boolean(words));
}

/** What else may be the right service. */
function others({ entry, catalogue }: ReferProps): ReactNode {
  const named = entry.content.related.flatMap(({ entry_id }) => findById(catalogue, entry_id) ?? []);
  const services = named.filter(({ kind }) => kind === "service");
  if (services.length === 0) return null;
  return (
    <ul>
      {services.map((other) => (
        <li key={other.id}>
          <a href={linkTo(other)}>{other.content.name}</a>
        </li>
      ))}
    </ul>
  );
}

/** Whom to reach about a referral: a number for professionals, or else the one that families have. */
function referralContact(entry: ReferProps["entry"], catalogue: Catalogue): FirstContact | null {
  const { routes, contacts } = professionalPartsOf(entry);
  const ways = [...contacts.map((contact) => ({ ...contact })), ...routes.map((route) => ({ name: null, ...route }))];
  const way = ways.find(({ phones }) => phones.length > 0) ?? ways.find(({ email }) => email);
  if (!way) return firstContact(entry, catalogue, false);
  const [phone = null] = way.phones;
  const doubtful = way.needs_review || (phone?.needs_review ?? false);
  return { name: way.name, phone, email: phone ? null : way.email, url: null, doubtful };
}

function drawContact(contact: FirstContact | null, { entry, area, catalogue }: ReferProps): ReactNode {
  if (contact?.phone) return <RingButton {...contact} phone={contact.phone} />;
  if (contact?.email) return <EmailAddress email={contact.email} />;
  const helpers = whomToAsk(entry, area, catalogue);
  return <p>We know no number. {helpers.length > 0 && <HelpersSentence helpers={helpers.slice(0, 1)} />}</p>;
}
