import type { Area } from "@/lib/catalogue/area";
import type { Catalogue, Offer } from "@/lib/catalogue/catalogue";
import { saysEmergency } from "@/lib/catalogue/urgency";
import { EmergencyLine } from "./emergency";
import { EmailAddress } from "./service/email-address";
import { HelpersSentence } from "./service/not-stated";
import { helpersOf, whomToAsk } from "./service/whom-to-ask";

/**
 * The end of a page: one person to ask, and the way to tell what is wrong. `entry` is what the page is about, if it is
 * about one: its page asks that itself (`WasThisRight`). `emergency` says whether to name 999; without it that is known
 * by the entry, which may name it already.
 */
export function AskLine({
  area,
  catalogue,
  entry = null,
  emergency = entry === null || !saysEmergency(entry, catalogue.terms),
}: {
  area: Area;
  catalogue: Catalogue;
  entry?: Offer | null;
  emergency?: boolean;
}) {
  const helpers = entry ? whomToAsk(entry, area, catalogue) : helpersOf(area, catalogue);
  const helper = helpers.find(({ phone, href }) => phone && href) ?? helpers.find(({ phone }) => phone) ?? helpers[0];
  return (
    <section
      aria-label="Ask somebody"
      id="ask"
      className="mt-3 border-t-4 border-brand bg-paper px-4 py-1.5 lg:grid lg:grid-cols-[3fr_2fr] lg:items-center lg:gap-x-8 lg:*:mt-0"
    >
      <div>
        <p className="lg:inline">
          <strong className="font-semibold">Not sure? Ask somebody.</strong>{" "}
          {helper && <HelpersSentence helpers={[helper]} />}
          {helper?.phone && helper.email && (
            <>
              {" "}
              Cannot ring? Write to <EmailAddress email={helper.email} />.
            </>
          )}
        </p>
        {!entry && (
          <p className="no-print lg:ml-3 lg:inline">
            <a href={`/${area.slug}/comment`} className="tap lg:reach">
              Tell us what is wrong or missing
            </a>
          </p>
        )}
      </div>
      {emergency && <EmergencyLine />}
    </section>
  );
}
