import { agesInWords } from "@/lib/catalogue/ages";
import { findById } from "@/lib/catalogue/catalogue";
import { nameOf } from "@/lib/catalogue/ended";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { costInWords } from "./cost-in-words";
import type { OfferProps } from "./offer-props";
import { Standing } from "./standing";

/** The name, who runs it, for what ages, what it costs, what it is in one sentence, and whether somebody checked it. */
export function Heading({ entry, catalogue }: OfferProps) {
  const { content } = entry;
  const provider = findById(catalogue, content.organization_id);
  const ages = agesInWords(content.ages) ?? shortNote(content.ages?.note);
  const cost = entry.kind === "service" ? costInWords(entry.content) : null;
  return (
    <header className="space-y-4">
      <h1 className="max-w-5xl">{content.name}</h1>
      {(provider || ages || cost) && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-quiet">
          {provider && (
            <li>
              <a href={pathOfEntry(provider)}>{nameOf(provider)}</a>
            </li>
          )}
          {ages && <li>Ages: {ages}</li>}
          {cost && <li>{cost}</li>}
        </ul>
      )}
      <p className="measure text-lead">{content.summary}</p>
      <Standing entry={entry} />
    </header>
  );
}

/** Ages in the words of a note, where no numbers are stated and the note fits in the heading. */
const shortNote = (note: string | null | undefined) => (note && note.length <= 80 ? note.replace(/\.$/, "") : null);
