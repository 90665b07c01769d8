import type { Published } from "../catalogue/catalogue";
import { holdsDoubt } from "../catalogue/holds-doubt";
import { stableId } from "../catalogue/stable-id";
import type { Doubt, Source } from "./shapes";
import { escapedLink, stated } from "./stated";

/** Returns where the facts of an entry were found. */
export const sourceRecords = ({ content }: Published): Source[] =>
  content.sources.map(({ id, title, publisher, url, date, retrieved }) =>
    stated<Source>({ id, title, publisher, url: url && escapedLink(url), date, retrieved }),
  );

/** Fields of which nothing is said here: what is for professionals, and the notes on other fields. */
const unsaid = ["facts", "for_professionals"];

/** Returns what of an entry nobody has confirmed, by field, as its page says it. */
export function doubtRecords({ id, content }: Published): Doubt[] {
  const noted = content.facts.filter(({ field, needs_review }) => needs_review && !unsaid.includes(field));
  const doubted = Object.entries(content).filter(([field, value]) => !unsaid.includes(field) && holdsDoubt(value));
  const fields = new Set([...noted.map(({ field }) => field), ...doubted.map(([field]) => field)]);
  return [...fields].map((field) => {
    const notes = noted.flatMap((fact) => (fact.field === field && fact.note ? [fact.note] : []));
    const note = notes.join(" ") || "Nobody has confirmed all of it.";
    return { id: stableId(`${id}/doubt/${field}`), field, note };
  });
}
