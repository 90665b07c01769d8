import type { Catalogue, Offer } from "@/lib/catalogue/catalogue";
import type { Phone } from "@/lib/catalogue/content-blocks";
import { EmailAddress } from "./email-address";
import { PhoneNumber } from "./phone-number";
import { firstContact, isEmergency, ringableOf, waysToReach } from "./whom-to-ask";

/** How to write to those who give something. `name` says who reads it, where that is not the entry itself. */
type Written = {
  name: string | null;
  email: string | null;
  text: Phone | null;
  isProvider: boolean;
  doubtful: boolean;
};

/**
 * Returns how somebody who cannot ring reaches an entry: its own address or text line, or failing that its provider's.
 * A guide names many bodies, so only one that is rung first counts. Null where none is known.
 */
function writtenContact(entry: Offer, catalogue: Catalogue): Written | null {
  const first = firstContact(entry, catalogue);
  const way = waysToReach(entry, catalogue)
    .filter(({ phones }) => entry.kind === "service" || phones.some(({ id }) => id === first?.phone?.id))
    .find(({ email, phones }) => email || phones.some(({ type }) => type === "text"));
  if (!way) return null;
  const text = way.phones.find(({ type }) => type === "text") ?? null;
  const doubtful = way.needs_review || (text?.needs_review ?? false);
  return {
    name: way.name === first?.name ? null : (way.desk ?? way.name),
    email: way.email,
    text,
    isProvider: way.isProvider,
    doubtful,
  };
}

/** Returns the number and the address of an entry that stand in a list: null where none is known that nobody doubts. */
export function reachInList(entry: Offer, catalogue: Catalogue): { phone: Phone | null; email: string | null } {
  const written = writtenContact(entry, catalogue);
  const isCertain = written !== null && !written.isProvider && !written.doubtful;
  return { phone: ringableOf(entry, catalogue), email: isCertain && written.name === null ? written.email : null };
}

/**
 * How somebody who is deaf, or cannot ring, reaches what is reached by telephone. Where nobody knows a way, it says so.
 * It draws nothing for what is not rung, for a number for emergencies, and for a guide without an address. The address
 * of a provider is long: a sheet in large print has no room for it.
 */
export function CannotRing({ entry, catalogue }: { entry: Offer; catalogue: Catalogue }) {
  const phone = firstContact(entry, catalogue)?.phone;
  if (phone?.type !== "voice" || isEmergency(phone.number)) return null;
  const written = writtenContact(entry, catalogue);
  if (!written && entry.kind === "guide") return null;
  return (
    <p className={`mt-1 text-small ${written?.isProvider ? "least" : ""}`}>
      Cannot ring? {written ? <Ways {...written} /> : "We know no email or text number for this."}
    </p>
  );
}

function Ways({ email, text, name, doubtful }: Written) {
  const about = text?.description ?? name;
  return (
    <>
      {email && (
        <>
          Write to <EmailAddress email={email} />
        </>
      )}
      {text && (
        <>
          {email ? ", or text" : "Text"} <PhoneNumber number={text.number} type="text" />
        </>
      )}
      {about && (about.includes("(") ? `: ${about}` : ` (${about})`)}.{doubtful && " Nobody has confirmed this."}
    </>
  );
}
