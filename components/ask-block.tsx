import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findById, findByPath, type Published } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { saysEmergency } from "@/lib/catalogue/urgency";
import { EmergencyLine } from "./emergency";
import { openOnDesk } from "./fold";
import { Icon } from "./icon";
import { PhoneLink } from "./phone-link";
import { saidPath } from "./response-list";
import { Unbroken } from "./unbroken";

/**
 * The people to ask in this area when a page did not answer: the last thing on every page. The first is read at once;
 * the others are folded on a phone. `self` leaves out the entry
 * that the page is about. `heading` is a question or an offer ("Not sure? Ask"). It leads to the form for comments,
 * unless the page is that, or of an entry, which does so itself (`WasThisRight`). `emergency` is false where the page
 * has named 999 already; an entry that does so is known by itself.
 */
export function AskBlock({
  catalogue,
  area,
  heading = "Not sure? Ask somebody",
  self = null,
  asksForComments = true,
  emergency = true,
}: {
  catalogue: Catalogue;
  area: Area;
  heading?: string;
  self?: string | null;
  asksForComments?: boolean;
  emergency?: boolean;
}) {
  const entries = [...area.ask, ...area.complaints]
    .map((path) => findByPath(catalogue, area.slug, path))
    .filter((entry) => entry !== null && entry.id !== self) as Published[];
  const about = findById(catalogue, self);
  const isSaid = !emergency || (about !== null && saysEmergency(about, catalogue.terms));
  return (
    <section
      aria-labelledby="ask"
      className="mt-6 border-t-4 border-brand bg-paper px-4 py-3 sm:px-7 sm:py-6 lg:mt-10 print:mt-4 print:p-2"
    >
      <h2 id="ask" className="flex items-center gap-3">
        <Icon name="speech" size="large" className="text-brand" />
        <span className="min-w-0">{heading}</span>
      </h2>
      <div className="mt-2 grid gap-x-8 lg:mt-4 lg:grid-cols-3">
        {entries.slice(0, 1).map((entry) => (
          <Ask key={entry.id} entry={entry} />
        ))}
        {entries.length > 1 && (
          <details className={`${openOnDesk} lg:col-span-2`}>
            <summary className="unfold tap cursor-pointer gap-2 text-link underline underline-offset-4">
              Others who can help
            </summary>
            <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
              {entries.slice(1).map((entry) => (
                <Ask key={entry.id} entry={entry} />
              ))}
            </div>
          </details>
        )}
      </div>
      {asksForComments && !about && (
        <p className="flex flex-wrap gap-x-6 lg:mt-5">
          <a href={`/${area.slug}/comment`} className="tap">
            Tell us what is wrong or missing
          </a>
          <a href={saidPath(area.slug)} className="tap">
            You said, we did
          </a>
        </p>
      )}
      {!isSaid && <EmergencyLine />}
    </section>
  );
}

/** One to ask: the name, what for, the numbers and the address. Without them, its page has what else there is. */
function Ask({ entry }: { entry: Published }) {
  const { summary, contacts } = entry.content;
  const reachable = contacts.filter(
    ({ audience, phones, email }) => audience === "everyone" && (phones.length || email),
  );
  return (
    <div>
      <h3>
        <a href={pathOfEntry(entry)} className="inline-block py-2">
          <Unbroken text={nameOf(entry)} />
        </a>
      </h3>
      <p className="text-quiet">{summary}</p>
      {reachable.length === 0 ? (
        <p className="mt-2">Their page says how to reach them.</p>
      ) : (
        <ul className="mt-2 space-y-2">
          {reachable.map((contact) => (
            <li key={contact.id}>
              {reachable.length > 1 && <span className="block font-semibold">{contact.title ?? contact.name}</span>}
              {contact.phones.map((phone) => (
                <span key={phone.id} className="flex items-start gap-x-2">
                  <Icon name="phone" size="small" className="mt-2.5 text-brand" />
                  <span className="min-w-0">
                    <span className={phone.type === "text" ? "" : "sr-only"}>
                      {phone.type === "text" ? "Text" : "Ring"}{" "}
                    </span>
                    <PhoneLink phone={phone} />
                  </span>
                </span>
              ))}
              {contact.email && (
                <a href={`mailto:${contact.email}`} className="tap wrap-anywhere">
                  {contact.email}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
