import { findById } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { ContactCard } from "./contact-card";
import { NotStated } from "./not-stated";
import type { OfferProps } from "./offer-props";
import { OutsideLink } from "./outside-link";
import { PleaseCheck } from "./please-check";
import { allNeedReview, factNeedsReview } from "./review";
import { whomToAsk } from "./whom-to-ask";

/**
 * Whom to ring or write to. When the entry names nobody, the contacts of its provider stand in, and the page says so; a
 * guide without either has no such part.
 */
export function Contacts({ entry, area, catalogue }: OfferProps) {
  const { content } = entry;
  const own = content.contacts.filter(({ audience }) => audience === "everyone");
  const provider = findById(catalogue, content.organization_id);
  const shown = own.length > 0 ? own : (provider?.content.contacts ?? []);
  if (entry.kind === "guide" && shown.length === 0 && !content.url) return null;
  const check = factNeedsReview(content.facts, ["contacts"]) || allNeedReview(shown);
  return (
    <section aria-labelledby="who-to-ring" className="space-y-5 border-t-4 border-brand pt-4">
      <h2 id="who-to-ring">Who to ring or write to</h2>
      {check && <PleaseCheck many />}
      {own.length === 0 && <NotStated helpers={whomToAsk(entry, area, catalogue)} />}
      {own.length === 0 && provider && shown.length > 0 && (
        <p>
          <a href={pathOfEntry(provider)}>{provider.content.name}</a> runs this. You can also ask there:
        </p>
      )}
      {shown.map((contact) => (
        <ContactCard contact={contact} fallback={content.name} key={contact.id} mark={!check} />
      ))}
      {content.url && !shown.some(({ url }) => url === content.url) && (
        <p>
          <OutsideLink href={content.url}>Website about this {entry.kind}</OutsideLink>
        </p>
      )}
    </section>
  );
}
