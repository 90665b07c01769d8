import type { Contact } from "@/lib/catalogue/content-blocks";
import { AddressLines } from "./address-lines";
import { EmailAddress } from "./email-address";
import { OutsideLink } from "./outside-link";
import { Phones } from "./phones";
import { PleaseCheck } from "./please-check";
import { Schedules } from "./schedules";
import { Words } from "./words";

/** Somebody who can be reached: who they are, when, and every way to do it. `fallback` names a contact without a name. */
export function ContactCard({ contact, fallback, mark }: { contact: Contact; fallback: string; mark: boolean }) {
  const name = contact.name ?? contact.title ?? fallback;
  const inner = mark && !contact.needs_review;
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
      <Phones phones={contact.phones} mark={inner} />
      <Schedules schedules={contact.schedules} mark={inner} />
      {contact.email && (
        <p>
          <EmailAddress email={contact.email} />
        </p>
      )}
      {contact.url && (
        <p>
          <OutsideLink href={contact.url}>Website of {name}</OutsideLink>
        </p>
      )}
      {contact.address && <AddressLines address={contact.address} />}
      {mark && contact.needs_review && <PleaseCheck />}
    </div>
  );
}
