import type { Contact } from "@/lib/catalogue/content-blocks";
import { withArticle } from "@/lib/catalogue/with-article";
import { AddressLines } from "./address-lines";
import { EmailAddress } from "./email-address";
import { NotCertain } from "./not-certain";
import { OutsideLink } from "./outside-link";
import { Phones } from "./phones";
import { type Doubter, undoubted } from "./review";
import { Schedules } from "./schedules";
import { Words } from "./words";

/**
 * A contact: who they are, when they can be reached, and every way to do it. `fallback` names a contact without a name;
 * `doubt` says why something about it is not certain.
 */
export function ContactCard({ contact, fallback, doubt }: { contact: Contact; fallback: string; doubt: Doubter }) {
  const name = contact.name ?? contact.title ?? fallback;
  const whole = doubt(contact, `how to reach ${withArticle(name)}`);
  const inner = whole ? undoubted : doubt;
  return (
    <div className="space-y-2">
      <h3>{name}</h3>
      {contact.name && contact.title && <p className="text-quiet">{contact.title}</p>}
      {contact.department && <p className="text-quiet">{contact.department}</p>}
      {contact.description && (
        <p>
          <Words text={contact.description} />
        </p>
      )}
      <Phones phones={contact.phones} doubt={inner} />
      <Schedules schedules={contact.schedules} doubt={inner} />
      {contact.email && (
        <p>
          <EmailAddress email={contact.email} />
        </p>
      )}
      {contact.url && (
        <p>
          <OutsideLink href={contact.url}>Website of {withArticle(name)}</OutsideLink>
        </p>
      )}
      {contact.address && <AddressLines address={contact.address} />}
      <NotCertain doubt={whole} />
    </div>
  );
}
