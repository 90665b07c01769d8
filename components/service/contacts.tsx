import { findById } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { isUrgent } from "@/lib/catalogue/urgency";
import { FoldedSection } from "../fold";
import { ContactCard } from "./contact-card";
import { contactsOfFamilies } from "./for-professionals";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { OutsideLink } from "./outside-link";
import { doubterOf, doubtOfAll, doubtOfFields, undoubted } from "./review";
import { isEmergencyContact } from "./whom-to-ask";

/**
 * The contacts of an entry. When it has none, the contacts of its provider stand in, and the page says so. Without
 * either there is no such part: the card at the top of the page says whom to ask.
 */
export function Contacts({ entry, catalogue }: OfferProps) {
  const { content } = entry;
  // What the red line at the top of the page says is not said again here.
  const isSaidAbove = isUrgent(entry, catalogue.terms) ? isEmergencyContact : () => false;
  const own = contactsOfFamilies(content).filter((contact) => !isSaidAbove(contact));
  const provider = findById(catalogue, content.organization_id);
  const theirOwn = provider ? contactsOfFamilies(provider.content) : [];
  // An office that can only be visited answers nobody's question about something else.
  const shown =
    own.length > 0 || !theirOwn.some(({ phones, email, url }) => phones[0] || email || url) ? own : theirOwn;
  if (shown.length === 0 && !content.url) return null;
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
    <FoldedSection id="who-to-ring" title="Who to ring or write to">
      <NotCertain doubt={doubt} />
      {own.length === 0 && provider && shown.length > 0 && (
        <p>
          We do not know a number for this alone. <a href={pathOfEntry(provider)}>{nameOf(provider)}</a> runs it. Ask
          there:
        </p>
      )}
      {cards}
      {content.url && !shown.some(({ url }) => url === content.url) && (
        <p>
          <OutsideLink href={content.url}>Website about this {entry.kind}</OutsideLink>
        </p>
      )}
    </FoldedSection>
  );
}
