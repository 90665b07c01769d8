import { PhoneLink } from "@/components/phone-link";
import type { Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";

/** One line for those who would rather talk than read: the first to ask in this area, below the search. */
export function FirstAsk({ entry }: { entry: Published | null }) {
  if (!entry) return null;
  // One number is an answer; several are a choice, which the block at the end of the page explains.
  const phones = entry.content.contacts
    .filter(({ audience }) => audience === "everyone")
    .flatMap((contact) => contact.phones);
  const only = phones.length === 1 ? phones[0] : undefined;
  return (
    <p>
      <strong className="font-semibold">Not sure where to start?</strong>{" "}
      <a href={pathOfEntry(entry)}>{entry.content.name}</a>
      {only && (
        <>
          , <PhoneLink phone={only} size="reach" />
        </>
      )}
      . <a href="#ask">All who can help</a>.
    </p>
  );
}
