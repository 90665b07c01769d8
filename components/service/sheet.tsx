import { dayInWords } from "@/lib/catalogue/day-in-words";
import { isException, isFamily } from "@/lib/catalogue/exception-route";
import { capitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";
import { shownNumber } from "@/lib/catalogue/phone-number";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { QrCode } from "../qr-code";
import { CannotRing } from "./cannot-ring";
import { howInWords } from "./how-in-words";
import { firstPlace, forWhomInBrief, howInBrief, whereInBrief } from "./in-brief";
import type { OfferProps } from "./offer-props";
import { PlaceMap } from "./place-map";
import { PrintedSharedNotes } from "./shared-notes";
import { SheetEmergency } from "./sheet-emergency";
import { Standing } from "./standing";
import { documentsOf } from "./stated-first";
import { aboutPhone, firstContact, whomToAsk } from "./whom-to-ask";

/** So many people to ask fit one page; the others are on the page of the service. */
const mostAsked = 6;

/** So many characters of notes for the families of an area fit it, in the room of the questions. */
const mostOfNotes = 300;

/**
 * One page of A4 about a service, to take along: whom to ask with boxes to tick, the number large, lines to write on.
 * `modules` is the code that opens the page of the service; null where the site does not know its own address. Then
 * `address` is the path of the page alone.
 */
export function Sheet({
  content,
  modules,
  address,
  ...page
}: OfferProps & {
  content: ServiceContent;
  modules: readonly (readonly boolean[])[] | null;
  address: string;
}) {
  const { entry, area, catalogue } = page;
  const contact = firstContact(entry, catalogue);
  const place = firstPlace(content, catalogue);
  const documents = documentsOf(content);
  const helper = whomToAsk(entry, area, catalogue).find(({ phone }) => phone && phone !== contact?.phone?.number);
  return (
    <article className="sheet on-paper mt-4 space-y-3 print:mt-0 print:space-y-2">
      <p className="flex flex-wrap justify-between gap-x-4 border-b-3 border-text pb-1">
        <strong>{area.name} Health Local Offer</strong>
        <span>
          Date <span className="write-here" />
        </span>
      </p>
      <h1 className="text-h2">{content.name}</h1>
      <p>{content.summary}</p>
      <PrintedSharedNotes entry={entry} most={mostOfNotes} />
      {place && (
        <div className="map mx-auto w-56 max-w-full sm:float-right sm:ml-4 print:float-right print:ml-4">
          <PlaceMap content={place.content} area={area} />
        </div>
      )}
      <section aria-labelledby="ring">
        <h2 className="text-h3" id="ring">
          {contact?.phone ? (contact.phone.type === "text" ? "Text" : "Ring") : "Contact"}
        </h2>
        {contact?.phone ? (
          <>
            <p className="text-number font-bold tabular-nums">{shownNumber(contact.phone.number)}</p>
            <p>{aboutPhone(contact.name, contact.phone)}</p>
            {contact.doubtful && <p>Nobody has confirmed this number.</p>}
            <CannotRing catalogue={catalogue} entry={entry} />
          </>
        ) : (
          <p>{contact?.email ?? contact?.url ?? "We know no number."}</p>
        )}
      </section>
      <section aria-labelledby="for-whom">
        <h2 className="text-h3" id="for-whom">
          For whom
        </h2>
        <p>{forWhomInBrief(content)}</p>
      </section>
      <HowToAsk {...page} content={content} />
      <section aria-labelledby="where">
        <h2 className="text-h3" id="where">
          Where
        </h2>
        <p>{whereInBrief(entry, catalogue)}</p>
        {documents.length > 0 && <p>Bring: {listed(documents, "and")}.</p>}
      </section>
      {!entry.shared?.notes && (
        <section aria-labelledby="questions" className="least">
          <h2 className="text-h3" id="questions">
            What I want to ask
          </h2>
          <ul className="flex flex-wrap gap-x-6">
            {["How long is the wait?", "Where will we be seen?", "What happens next?"].map((question) => (
              <Tick key={question}>{question}</Tick>
            ))}
          </ul>
          <p className="write-here mt-5 block w-full" />
          <p className="write-here mt-6 block w-full" />
        </section>
      )}
      {helper && (
        <p>
          <strong>Not sure, or no answer?</strong> Ask {helper.name}:{" "}
          <strong className="whitespace-nowrap">{shownNumber(helper.phone ?? "")}</strong>
        </p>
      )}
      <div className="flex items-start gap-4 border-t-2 border-dashed border-border pt-3">
        {modules && <QrCode isSmall label="The code that opens this page on a phone" modules={modules} />}
        <div className="space-y-1">
          <Standing entry={entry} hasLink={false} />
          <p className="text-small wrap-anywhere">
            Published on {dayInWords(entry.publishedAt.slice(0, 10))}: {address}
          </p>
          <div className="text-small">
            <SheetEmergency />
          </div>
        </div>
      </div>
    </article>
  );
}

const Tick = ({ children }: { children: React.ReactNode }) => (
  <li className="flex break-inside-avoid items-start gap-2">
    <span aria-hidden="true" className="tick-box" />
    <span className="min-w-0">{children}</span>
  </li>
);

function HowToAsk({ content: { referral }, entry, catalogue }: OfferProps & { content: ServiceContent }) {
  const routes = referral.routes.filter(({ audience }) => audience === "everyone");
  const isOpen = routes.some((route) => route.who.some(isFamily) && !isException(referral, route));
  const hasException = routes.some((route) => isException(referral, route));
  const who = [...new Set(routes.flatMap((route) => route.who))].filter((slug) => !isFamily(slug));
  const asks = who.flatMap((slug) => catalogue.terms.referrers.find((row) => row.slug === slug)?.ask ?? []);
  const how = [...new Set(routes.flatMap((route) => howInWords(route) ?? []))];
  return (
    <section aria-labelledby="how">
      <h2 className="text-h3" id="how">
        How you get it
      </h2>
      <p>
        {isOpen && "You can ask for this yourself. "}
        {!isOpen && asks.length === 0 && howInBrief(entry, catalogue)}
        {asks.length > 0 && `${isOpen ? "Or ask" : "Ask"} one of these people. Tick whom you asked:`}
      </p>
      {asks.length > 0 && (
        <ul className="my-1 gap-6 sm:columns-2 print:columns-2 [&>li]:break-inside-avoid">
          {asks.slice(0, mostAsked).map((words) => (
            <Tick key={words}>{capitalized(words)}</Tick>
          ))}
        </ul>
      )}
      {how.length === 1 && <p>How: {how[0]?.toLowerCase()}.</p>}
      {hasException && <p>In some cases you can ask yourself. The page of the service says when.</p>}
      <p className="least mt-1 flex flex-wrap gap-x-4 gap-y-1">
        <span>
          I asked on <span className="write-here" />
        </span>
        <span>
          Name <span className="write-here" />
        </span>
        <span>
          We heard back on <span className="write-here" />
        </span>
      </p>
    </section>
  );
}
