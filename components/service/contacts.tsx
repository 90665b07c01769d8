import { findById } from "@/lib/catalogue/catalogue";
import type { ReferralRoute } from "@/lib/catalogue/content-blocks";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { isUrgent } from "@/lib/catalogue/urgency";
import { Fold } from "../fold";
import { ContactCard } from "./contact-card";
import { contactsOfFamilies } from "./for-professionals";
import { HelpersSentence } from "./not-stated";
import type { OfferProps } from "./offer-props";
import { OutsideLink } from "./outside-link";
import { doubterOf, doubtOfAll, doubtOfFields, undoubted } from "./review";
import { Section } from "./section";
import { isEmergencyContact, whomToAsk } from "./whom-to-ask";

const isReachable = ({ phones, email, url, address }: ReferralRoute) =>
  phones.length > 0 || email !== null || url !== null || address !== null;

/**
 * The contacts of an entry. When it has none, the contacts of its provider stand in, and the page says so. A guide
 * without either has no such part. Neither has a service whose way in says all.
 */
export function Contacts({ entry, area, catalogue }: OfferProps) {
  const { content } = entry;
  // What the red line at the top of the page says is not said again here.
  const isSaidAbove = isUrgent(entry, catalogue.terms) ? isEmergencyContact : () => false;
  const own = contactsOfFamilies(content).filter((contact) => !isSaidAbove(contact));
  const provider = findById(catalogue, content.organization_id);
  const theirOwn = provider ? contactsOfFamilies(provider.content) : [];
  // An office that can only be visited answers nobody's question about something else.
  const shown =
    own.length > 0 || !theirOwn.some(({ phones, email, url }) => phones[0] || email || url) ? own : theirOwn;
  const isReachedOtherwise = content.referral.note !== null || content.referral.routes.some(isReachable);
  if (shown.length === 0 && !content.url && (entry.kind === "guide" || isReachedOtherwise)) return null;
  const theirs = own.length > 0 ? content : (provider?.content ?? content);
  const doubt = doubtOfFields(content, ["contacts"]) ?? doubtOfAll(shown, "these numbers and addresses", theirs);
  const cards = shown.map((contact) => (
    <ContactCard
      contact={contact}
      fallback={content.name}
      key={contact.id}
      doubt={doubt ? undoubted : doubterOf(theirs)}
    />
  ));
  return (
    <Section doubt={doubt} id="who-to-ring" title="Who to ring or write to">
      {own.length === 0 && provider && shown.length > 0 && (
        <p>
          We do not know a number for this alone. <a href={pathOfEntry(provider)}>{nameOf(provider)}</a> runs it. Ask
          there:
        </p>
      )}
      {shown.length === 0 && !isReachedOtherwise && (
        <p>
          We do not know a phone number for this. <HelpersSentence helpers={whomToAsk(entry, area, catalogue)} />
        </p>
      )}
      {cards.length > 0 && <Fold label="Numbers, hours and addresses">{cards}</Fold>}
      {content.url && !shown.some(({ url }) => url === content.url) && (
        <p>
          <OutsideLink href={content.url}>Website about this {entry.kind}</OutsideLink>
        </p>
      )}
    </Section>
  );
}
