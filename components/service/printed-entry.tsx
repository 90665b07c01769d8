import type { Catalogue, Offer } from "@/lib/catalogue/catalogue";
import { shownNumber } from "@/lib/catalogue/phone-number";
import { forWhomInBrief, howInBrief, whereInBrief } from "./in-brief";
import { PrintedSharedNotes } from "./shared-notes";
import { standingInWords } from "./standing";
import { aboutPhone, firstContact } from "./whom-to-ask";

/** So many numbers of a guide fit its short form; its page has the others. */
const mostNumbers = 6;

/** A service or a guide in short, for a printed directory: what it is, for whom, how, where, and its number large. */
export function PrintedEntry({ entry, catalogue }: { entry: Offer; catalogue: Catalogue }) {
  const { name, summary } = entry.content;
  return (
    <div className="break-inside-avoid border-t border-rule py-2">
      <h3>{name}</h3>
      <p>{summary}</p>
      <Numbers catalogue={catalogue} entry={entry} />
      {entry.kind === "service" && (
        <p>
          <strong>For whom:</strong> {forWhomInBrief(entry.content)}
          <br />
          <strong>How:</strong> {howInBrief(entry, catalogue)}
          <br />
          <strong>Where:</strong> {whereInBrief(entry, catalogue)}
        </p>
      )}
      <PrintedSharedNotes entry={entry} />
      <p className="text-small">{standingInWords(entry)}</p>
    </div>
  );
}

/** The number of a service, or the numbers that a guide names; what else there is where there is none. */
function Numbers({ entry, catalogue }: { entry: Offer; catalogue: Catalogue }) {
  const contact = firstContact(entry, catalogue);
  const own = entry.content.contacts
    .filter(({ audience }) => audience === "everyone")
    .flatMap(({ name, phones }) => phones.map((phone) => ({ name, phone })));
  const first = contact?.phone ? [{ name: contact.name, phone: contact.phone }] : [];
  const numbers = entry.kind === "guide" && own.length > 0 ? own.slice(0, mostNumbers) : first;
  if (numbers.length === 0)
    return <p className="wrap-anywhere">{contact?.email ?? contact?.url ?? "We know no number."}</p>;
  return numbers.map(({ name, phone }) => (
    <p key={phone.id}>
      <span className="text-h2 font-bold tabular-nums">
        {phone.type === "text" && "Text "}
        {shownNumber(phone.number)}
      </span>{" "}
      {aboutPhone(name, phone)}
    </p>
  ));
}
