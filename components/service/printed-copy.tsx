import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, entriesOf } from "@/lib/catalogue/catalogue";
import { shownNumber } from "@/lib/catalogue/phone-number";
import { AddressLines } from "./address-lines";
import { HelpersSentence } from "./not-stated";
import { aboutPhone, helpersOf } from "./whom-to-ask";

/**
 * How somebody without internet reaches the council that publishes the Local Offer, to have it printed or read out.
 * What nobody has published stays a gap, with whom to ask instead.
 */
export function PrintedCopy({ area, catalogue }: { area: Area; catalogue: Catalogue }) {
  const council = entriesOf(catalogue, area.slug, "organization").find(({ content }) => content.name === area.council);
  const contacts = (council?.content.contacts ?? []).filter(({ audience }) => audience === "everyone");
  const phones = contacts.flatMap(({ name, phones }) => phones.map((phone) => ({ name, phone })));
  const posted = contacts.find(({ address }) => address);
  const helpers = helpersOf(area, catalogue).filter(({ phone }) => phone);
  return (
    <>
      <p>You can ask {area.council} for a printed copy, or to have something read out to you.</p>
      {phones.map(({ name, phone }) => (
        <p key={phone.id}>
          <span className="text-h2 font-bold tabular-nums">{shownNumber(phone.number)}</span> {aboutPhone(name, phone)}
        </p>
      ))}
      {phones.length === 0 && (
        <p>
          We know no telephone number of the council for this.{" "}
          {helpers.length > 0 && <HelpersSentence helpers={helpers} />}
        </p>
      )}
      {posted?.address ? (
        <>
          <AddressLines address={posted.address} />
          {!posted.address.postal_code && <p>We do not know the postcode.</p>}
          {posted.needs_review && <p>Nobody has confirmed this address. Ring first if you can.</p>}
        </>
      ) : (
        <p>We know no address to write to.</p>
      )}
    </>
  );
}
