import type { Catalogue, Offer } from "@/lib/catalogue/catalogue";
import { capitalized } from "@/lib/catalogue/first-letter";
import { shownNumber } from "@/lib/catalogue/phone-number";
import { countInWords } from "@/lib/catalogue/service-list";
import { QrCode } from "../qr-code";
import { reachInList } from "./cannot-ring";
import { forWhomInBrief, howInBrief, whereInBrief } from "./in-brief";
import { PrintedNotes } from "./shared-notes";
import { SheetEmergency } from "./sheet-emergency";
import { standingInWords } from "./standing";
import { aboutPhone, firstContact } from "./whom-to-ask";

/** So many characters of notes for the families of an area fit a third of a page. */
const mostOfNotes = 120;

/**
 * Up to three services and guides on one page of A4, for an appointment: whom to ring, how, where, and whether anybody
 * has checked it. `day` is the day on which the page was drawn, in words; the day of the appointment is written on by
 * hand. `modules` is the code that opens the list. Notes for the families of an area take the room of the questions.
 */
export function ListSheet({
  offers,
  catalogue,
  day,
  modules,
}: {
  offers: readonly Offer[];
  catalogue: Catalogue;
  day: string;
  modules: readonly (readonly boolean[])[];
}) {
  const areas = catalogue.areas.filter(({ slug }) => offers.some(({ area }) => area === slug));
  return (
    <article className="sheet on-paper mt-4 space-y-3 print:mt-0 print:space-y-1">
      <p className="flex flex-wrap justify-between gap-x-4 border-b-3 border-text pb-1">
        <strong>{areas.map(({ name }) => name).join(", ")} Health Local Offer</strong>
        <span>
          Date <span className="write-here" />
        </span>
      </p>
      <h1 className="text-h3">{countInWords(offers)} to ask about</h1>
      {offers.map((offer) => (
        <Listed catalogue={catalogue} key={offer.id} offer={offer} />
      ))}
      {offers.filter(({ shared }) => shared?.notes).length < 2 && (
        <section aria-labelledby="questions">
          <h2 className="text-h3" id="questions">
            What I want to ask
          </h2>
          <p className="write-here mt-4 block w-full" />
          <p className="write-here mt-6 block w-full" />
        </section>
      )}
      <div className="flex items-start gap-4 border-t-2 border-dashed border-border pt-3 text-small">
        <QrCode isSmall label="The code that opens this list on a phone" modules={modules} />
        <div className="space-y-1">
          <p>This is what the website said on {day}. Ring before you travel. The code opens what it says now.</p>
          <SheetEmergency />
        </div>
      </div>
    </article>
  );
}

/** One of them, in a third of the page. */
function Listed({ offer, catalogue }: { offer: Offer; catalogue: Catalogue }) {
  const { content } = offer;
  const how = howInBrief(offer, catalogue);
  const where = whereInBrief(offer, catalogue);
  const contact = firstContact(offer, catalogue);
  const about = contact?.phone && aboutPhone(contact.name, contact.phone);
  const email = contact?.phone ? reachInList(offer, catalogue).email : null;
  const leading = offer.shared?.notes ? "leading-snug print:leading-tight" : "leading-snug";
  return (
    <section aria-labelledby={offer.slug} className={`border-t border-border pt-1.5 text-small ${leading}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-h3" id={offer.slug}>
          {offer.kind === "guide" && "Guide: "}
          {content.name}
        </h2>
        <p>
          {contact?.phone ? (
            <strong className="text-h2 tabular-nums">{shownNumber(contact.phone.number)}</strong>
          ) : (
            (contact?.email ?? contact?.url ?? (offer.kind === "service" && "We know no number."))
          )}
        </p>
      </div>
      {(about || email) && (
        <p>
          {about && `Who answers: ${about}. `}
          {email && `Cannot ring? Write to ${email}.`}
        </p>
      )}
      {contact?.phone && contact.doubtful && <p>Nobody has confirmed this number.</p>}
      <p>{offer.kind === "guide" ? content.summary : forWhomInBrief(content)}</p>
      {how && (
        <p>
          <strong>How:</strong> {how}
        </p>
      )}
      {where && (
        <p>
          <strong>Where:</strong> {capitalized(where)}
        </p>
      )}
      <PrintedNotes entry={offer} most={mostOfNotes} />
      <p>{standingInWords(offer)}</p>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        <span>
          I asked <span className="write-here" />
        </span>
        <span>
          on <span className="write-here" />
        </span>
        <span>
          Answer <span className="write-here" />
        </span>
      </p>
    </section>
  );
}
