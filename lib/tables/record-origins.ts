import { stableId } from "../catalogue/stable-id";
import { blocksIn, type Draft, own, textIn } from "./draft";
import { said, saidOf } from "./record-blocks";
import type { Writer } from "./record-writer";

/** What the feed of this program says where nobody wrote what is in doubt. */
const plainDoubt = "Nobody has confirmed all of it.";

/** The sources of a record. One that is there keeps its key, by which facts name it. */
function sourcesOf(record: Draft, before: unknown): Draft[] {
  const old = blocksIn(before);
  const keys = new Set(old.map((source) => textIn(source.key)));
  return blocksIn(own(record, "sources")).map((one) => {
    const id = textIn(own(one, "id")).toLowerCase();
    const same = old.find((source) => source.id === id);
    let key = textIn(same?.key);
    for (let number = 1; key === ""; number++) if (!keys.has(`s${number}`)) key = `s${number}`;
    keys.add(key);
    return { ...same, id, key, ...saidOf(one, ["title", "publisher", "url", "date", "retrieved"]) };
  });
}

/** The source that a note of HSDS's metadata is about. */
function sourceOf(note: Draft, sources: readonly Draft[]): Draft | undefined {
  const id = textIn(own(note, "id"));
  const start = `${textIn(own(note, "resource_id"))}/metadata/${textIn(own(note, "field_name"))}/`;
  const named = sources.find((source) => stableId(`${start}${textIn(source.id)}`) === id);
  const by = textIn(own(note, "updated_by"));
  return named ?? sources.find((source) => [source.publisher, source.title].includes(by));
}

type Noted = { field: string; notes: Draft[]; doubt: Draft | null };

/** Facts in the one order in which both lists have theirs: notes that follow one another on a field are one fact. */
function factsInOrder(notes: readonly Draft[], doubts: readonly Draft[]): Noted[] {
  const facts: Noted[] = [];
  for (const note of notes) {
    const field = textIn(own(note, "field_name"));
    const last = facts.at(-1);
    if (last?.field === field) last.notes.push(note);
    else facts.push({ field, notes: [note], doubt: null });
  }
  let at = 0;
  for (const doubt of doubts) {
    const field = textIn(own(doubt, "field"));
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
  const facts = factsInOrder(blocksIn(own(record, "metadata")), blocksIn(own(record, "doubts")));
  draft.sources = sources;
  draft.facts = facts.map(({ field, notes, doubt }, at) => {
    const words = doubt && said(doubt, "note");
    const keys = notes.flatMap((note) => textIn(sourceOf(note, sources)?.key) || []);
    return {
      id: stableId(`${textIn(own(record, "id"))}/fact/${at}/${field}`),
      field,
      sources: [...new Set(keys)],
      needs_review: doubt !== null,
      note: words === plainDoubt ? null : words,
    };
  });
};
