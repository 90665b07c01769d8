import { Icon } from "@/components/icon";
import { PhoneLink } from "@/components/phone-link";
import type { Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";

/**
 * For those who would rather talk than read: the first to ask in this area, beside the heading. A phone has no
 * room beside it: there the search has a link to the end of the page.
 */
export function FirstAsk({ entry }: { entry: Published | null }) {
  if (!entry) return null;
  // One number is an answer; several are a choice, which the block at the end of the page explains.
  const phones = entry.content.contacts
    .filter(({ audience }) => audience === "everyone")
    .flatMap((contact) => contact.phones);
  const only = phones.length === 1 ? phones[0] : undefined;
  return (
    <aside aria-labelledby="talk" className="mb-1 hidden max-w-96 border-l-4 border-brand pl-4 lg:block">
      <h2 id="talk" className="text-h3">
        Not sure where to start?
      </h2>
      <p>
        <a href={pathOfEntry(entry)} className="inline-block py-2">
          {entry.content.name}
        </a>
      </p>
      {only && (
        <p className="flex items-center gap-2">
          <Icon name="phone" size="small" className="text-brand" />
          <span className="min-w-0">
            <PhoneLink phone={only} />
          </span>
        </p>
      )}
      <p>
        <a href="#ask" className="inline-block py-2">
          All who can help
        </a>
      </p>
    </aside>
  );
}
