import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { stableId } from "../catalogue/stable-id";
import { textOfField, textsOfFields } from "./record-blocks";
import type { Writer } from "./record-writer";

/** What the feed of this program says where nobody wrote what is in doubt. */
const plainDoubt = "Nobody has confirmed all of it.";

/** Returns the sources of a record. One that is there keeps its key, by which facts name it. */
function sourcesOf(record: JsonObject, before: unknown): JsonObject[] {
  const old = objectsIn(before);
  const keys = new Set(old.map((source) => scalarText(source.key)));
  return objectsIn(ownValue(record, "sources")).map((one) => {
    const id = scalarText(ownValue(one, "id")).toLowerCase();
    const same = old.find((source) => source.id === id);
    let key = scalarText(same?.key);
    for (let number = 1; key === ""; number++) if (!keys.has(`s${number}`)) key = `s${number}`;
    keys.add(key);
    return { ...same, id, key, ...textsOfFields(one, ["title", "publisher", "url", "date", "retrieved"]) };
  });
}

/** Returns the source that a note of HSDS's metadata is about. */
function sourceOf(note: JsonObject, sources: readonly JsonObject[]): JsonObject | undefined {
  const id = scalarText(ownValue(note, "id"));
  const start = `${scalarText(ownValue(note, "resource_id"))}/metadata/${scalarText(ownValue(note, "field_name"))}/`;
  const named = sources.find((source) => stableId(`${start}${scalarText(source.id)}`) === id);
  const by = scalarText(ownValue(note, "updated_by"));
  return named ?? sources.find((source) => [source.publisher, source.title].includes(by));
}

type Noted = { field: string; notes: JsonObject[]; doubt: JsonObject | null };

/** Facts in the one order in which both lists have theirs: notes that follow one another on a field are one fact. */
function factsInOrder(notes: readonly JsonObject[], doubts: readonly JsonObject[]): Noted[] {
  const facts: Noted[] = [];
  for (const note of notes) {
    const field = scalarText(ownValue(note, "field_name"));
    const last = facts.at(-1);
    if (last?.field === field) last.notes.push(note);
    else facts.push({ field, notes: [note], doubt: null });
  }
  let at = 0;
  for (const doubt of doubts) {
    const field = scalarText(ownValue(doubt, "field"));
    const there = facts.findIndex((fact, index) => index >= at && fact.field === field);
    if (there < 0) facts.splice(at, 0, { field, notes: [], doubt });
    else (facts[there] as Noted).doubt = doubt;
    at = (there < 0 ? at : there) + 1;
  }
  return facts;
}

/**
 * Puts where the facts of a record are from into a draft: its sources, and which of its fields rest on which. What
 * nobody has confirmed is marked.
 */
export const writeOrigins: Writer = (draft, record) => {
  const sources = sourcesOf(record, draft.sources);
  const facts = factsInOrder(objectsIn(ownValue(record, "metadata")), objectsIn(ownValue(record, "doubts")));
  draft.sources = sources;
  draft.facts = facts.map(({ field, notes, doubt }, at) => {
    const words = doubt && textOfField(doubt, "note");
    const keys = notes.flatMap((note) => scalarText(sourceOf(note, sources)?.key) || []);
    return {
      id: stableId(`${scalarText(ownValue(record, "id"))}/fact/${at}/${field}`),
      field,
      sources: [...new Set(keys)],
      needs_review: doubt !== null,
      note: words === plainDoubt ? null : words,
    };
  });
};
