import { stemNumberOf, stems } from "./dictionary";

/** The two text indexes of an entry: what says what it is, and all its other words. */
export const textIndexes = ["text", "body"] as const;
/** One of the two. */
export type TextIndexName = (typeof textIndexes)[number];

/** A field of text: the index that it is in, and how much a word in it weighs. */
export type TextField = { index: TextIndexName; weight: number };

/**
 * The words of one document as numbers of the dictionary. `stems[n]` stands `counts[n]` times in the field
 * `fields[n]`, field by field. `lengths` has the words in each field, and `words` those that are in each index.
 */
export type DocumentText = {
  stems: Uint32Array;
  fields: Uint8Array;
  counts: Uint16Array;
  lengths: Uint32Array;
  words: Readonly<Record<TextIndexName, Uint32Array>>;
};

/** Reads the words of a document: the numbers of those of each field, as they are written. */
export function readDocumentText(texts: readonly (readonly number[])[], fields: readonly TextField[]): DocumentText {
  const stems: number[] = [];
  const inFields: number[] = [];
  const times: number[] = [];
  const written = { text: new Set<number>(), body: new Set<number>() };
  for (const [field, { index }] of fields.entries()) {
    const counts = new Map<number, number>();
    for (const word of texts[field] ?? []) {
      written[index].add(word);
      const stem = stemNumberOf(word);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    for (const [stem, count] of counts) {
      stems.push(stem);
      inFields.push(field);
      times.push(count);
    }
  }
  const lengths = fields.map((_, field) => texts[field]?.length ?? 0);
  const { text, body } = written;
  // All in one piece of memory: each piece costs some hundred bytes more than what is in it.
  const memory = new ArrayBuffer(7 * stems.length + 4 * (lengths.length + text.size + body.size));
  let used = 0;
  const place = <Numbers extends Uint32Array | Uint16Array | Uint8Array>(
    Kind: new (memory: ArrayBuffer, offset: number, length: number) => Numbers,
    values: readonly number[],
  ): Numbers => {
    const numbers = new Kind(memory, used, values.length);
    numbers.set(values);
    used += numbers.byteLength;
    return numbers;
  };
  return {
    stems: place(Uint32Array, stems),
    lengths: place(Uint32Array, lengths),
    words: { text: place(Uint32Array, [...text]), body: place(Uint32Array, [...body]) },
    counts: place(Uint16Array, times),
    fields: place(Uint8Array, inFields),
  };
}

/**
 * The words of some documents, by stem. What `stems[n]` has lies from `starts[n]` to `starts[n + 1]`, in the order of
 * documents and then of fields. Documents are numbered from 0 in the order in which they were given.
 */
export type TextSegment = {
  size: number;
  stems: Uint32Array;
  starts: Uint32Array;
  documents: Uint32Array;
  fields: Uint8Array;
  counts: Uint16Array;
  /** The words in each field of each document: `lengths[document * number of fields + field]`. */
  lengths: Uint32Array;
  /** The words that stand in each index, each once. */
  words: Readonly<Record<TextIndexName, Uint32Array>>;
};

/** Builds a segment of these documents in one pass over their words. */
export function buildTextSegment(documents: readonly DocumentText[], fieldCount: number): TextSegment {
  const places = new Uint32Array(stems.size + 1);
  let total = 0;
  for (const document of documents) {
    total += document.stems.length;
    for (const stem of document.stems) places[stem] = (places[stem] as number) + 1;
  }
  const own: number[] = [];
  const starts: number[] = [];
  let place = 0;
  for (let stem = 0; stem < stems.size; stem++) {
    const count = places[stem] as number;
    if (count === 0) continue;
    own.push(stem);
    starts.push(place);
    places[stem] = place;
    place += count;
  }
  const segment: TextSegment = {
    size: documents.length,
    stems: Uint32Array.from(own),
    starts: Uint32Array.from([...starts, total]),
    documents: new Uint32Array(total),
    fields: new Uint8Array(total),
    counts: new Uint16Array(total),
    lengths: new Uint32Array(documents.length * fieldCount),
    words: { text: union(documents, "text"), body: union(documents, "body") },
  };
  for (const [number, document] of documents.entries()) {
    segment.lengths.set(document.lengths, number * fieldCount);
    for (let at = 0; at < document.stems.length; at++) {
      const to = places[document.stems[at] as number] as number;
      places[document.stems[at] as number] = to + 1;
      segment.documents[to] = number;
      segment.fields[to] = document.fields[at] as number;
      segment.counts[to] = document.counts[at] as number;
    }
  }
  return segment;
}

const union = (documents: readonly DocumentText[], index: TextIndexName): Uint32Array => {
  const all = new Set<number>();
  for (const document of documents) for (const word of document.words[index]) all.add(word);
  return Uint32Array.from(all);
};

/** Returns where the postings of a stem begin and end in a segment; null when it has none. */
export function rangeOf({ stems, starts }: TextSegment, stem: number): { from: number; to: number } | null {
  let low = 0;
  let high = stems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stems[middle] as number) < stem) low = middle + 1;
    else high = middle;
  }
  return stems[low] === stem ? { from: starts[low] as number, to: starts[low + 1] as number } : null;
}
