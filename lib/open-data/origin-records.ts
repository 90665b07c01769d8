import type { Published } from "../catalogue/catalogue";
import { holdsDoubt } from "../catalogue/holds-doubt";
import { stableId } from "../catalogue/stable-id";
import type { Doubt, Metadata, Source } from "./shapes";
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

const inField = "See the field itself.";

/**
 * What a fact says, where it is one line of its record; else where to read it. HSDS wants a value, and no empty one.
 */
const lineOf = (content: Published["content"], field: string): string =>
  field === "name" || field === "summary" || field === "url" ? (content[field] ?? inField) : inField;

/** Returns since when each fact of an entry stands in its source, as HSDS has it: one note a fact and source. */
export function metadataRecords({ id, kind, content }: Published): Metadata[] {
  if (kind === "guide") return [];
  const sources = new Map(content.sources.map((source) => [source.key, source]));
  const noted = content.facts.filter(({ field }) => !unsaid.includes(field));
  const records = noted.flatMap(({ field, sources: keys }) =>
    keys.flatMap((key) => {
      const source = sources.get(key);
      if (!source?.retrieved) return [];
      return {
        id: stableId(`${id}/metadata/${field}/${source.id}`),
        resource_id: id,
        resource_type: kind,
        last_action_date: source.retrieved,
        last_action_type: "update" as const,
        field_name: field,
        previous_value: "Not published.",
        replacement_value: lineOf(content, field),
        updated_by: source.publisher ?? source.title,
      };
    }),
  );
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
