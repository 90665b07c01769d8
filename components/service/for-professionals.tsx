import type { Published } from "@/lib/catalogue/catalogue";
import type { Contact } from "@/lib/catalogue/content-blocks";
import { Markdown } from "../markdown";
import { ContactCard } from "./contact-card";
import { LinkList, linksFor } from "./link-list";
import type { OfferProps } from "./offer-props";
import { doubterOf } from "./review";
import { Route } from "./route";
import { Section } from "./section";
import { whomToAsk } from "./whom-to-ask";

/** Returns the contacts that families are shown: those for everyone. */
export const contactsOfFamilies = ({ contacts }: { contacts: readonly Contact[] }): Contact[] =>
  contacts.filter(({ audience }) => audience === "everyone");

const contactsOfProfessionals = ({ contacts }: { contacts: readonly Contact[] }): Contact[] =>
  contacts.filter(({ audience }) => audience === "professionals");

/**
 * Returns the parts of an entry for people who work with children. They are in the open, under a heading of their own.
 */
export const professionalPartsOf = ({ content }: OfferProps["entry"]) => ({
  routes: content.referral.routes.filter(({ audience }) => audience === "professionals"),
  contacts: contactsOfProfessionals(content),
  links: linksFor("professionals", content),
});

/** Words, contacts and documents for professionals, and, unless the page has drawn them already, their ways in. */
export function ForProfessionals({ entry, area, catalogue, hasRoutes = true }: OfferProps & { hasRoutes?: boolean }) {
  const { routes, contacts, links } = professionalPartsOf(entry);
  const doubt = doubterOf(entry.content);
  return (
    <>
      {entry.content.for_professionals && <Markdown text={entry.content.for_professionals} />}
      {hasRoutes && routes.map((route) => <Route doubt={doubt} key={route.id} route={route} terms={catalogue.terms} />)}
      {contacts.map((contact) => (
        <ContactCard contact={contact} fallback={entry.content.name} key={contact.id} doubt={doubt} />
      ))}
      {links.length > 0 && <LinkList doubt={doubt} helpers={whomToAsk(entry, area, catalogue)} links={links} />}
    </>
  );
}

/** The contacts and links of an organization or a place that are for professionals, apart from those of families. */
export function ProfessionalParts({ content }: Pick<Published<"organization" | "location">, "content">) {
  const contacts = contactsOfProfessionals(content);
  const links = linksFor("professionals", content);
  if (contacts.length + links.length === 0) return null;
  const doubt = doubterOf(content);
  return (
    <Section id="for-professionals" title="For professionals">
      {contacts.map((contact) => (
        <ContactCard contact={contact} fallback={content.name} key={contact.id} doubt={doubt} />
      ))}
      {links.length > 0 && <LinkList doubt={doubt} helpers={[]} links={links} />}
    </Section>
  );
}
