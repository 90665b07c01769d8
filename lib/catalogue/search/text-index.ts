import { stems } from "./dictionary";
import { type Lookup, lookup } from "./lookup";
import { rangeOf, type TextField, type TextIndexName, type TextSegment } from "./text-segment";

/**
 * The documents that have a term, and how much it weighs in each: higher where it is rarer and stands in a better
 * field.
 */
export type Postings = { documents: Int32Array; weights: Float32Array };

/** Segments one behind the other: the documents of each are numbered from its `offset` on. */
export type Placed<Segment> = { segment: Segment; offset: number };

/** Text of many documents, to be looked up by stem. `documentsWith` counts those of the whole site that have a stem. */
export type TextIndex = {
  name: TextIndexName;
  terms: Lookup<Postings>;
  documentsWith: (stem: string) => number;
};

/** In how many documents a stem stands in each field, and in how many in each index. */
type Frequency = { inField: Uint32Array; inIndex: Record<TextIndexName, number> };

/** How often words stand in all documents of the site: how rare they are decides what they weigh. */
export type TextStatistics = {
  fields: readonly TextField[];
  documents: number;
  /** The words that each field has on average. */
  averages: readonly number[];
  frequencyOf: (stem: string) => Frequency | undefined;
};

/*
 * Okapi BM25+ (Lv and Zhai, 2011), field by field, each field with its own weight: `saturation` is k1, `byLength` is b,
 * `floor` is delta.
 */
const saturation = 1.2;
const byLength = 0.4;
const floor = 0.3;

/** Returns the statistics of all segments of a site. */
export function textStatistics(segments: readonly TextSegment[], fields: readonly TextField[]): TextStatistics {
  const documents = segments.reduce((sum, { size }) => sum + size, 0);
  const totals = fields.map(() => 0);
  for (const { lengths } of segments) {
    for (const [at, length] of lengths.entries()) {
      const field = at % fields.length;
      totals[field] = (totals[field] as number) + length;
    }
  }
  const count = (stem: string): Frequency | undefined => {
    const number = stems.find(stem);
    if (number === null) return undefined;
    const frequency: Frequency = { inField: new Uint32Array(fields.length), inIndex: { text: 0, body: 0 } };
    for (const segment of segments) countIn(segment, number, fields, frequency);
    return frequency.inIndex.text + frequency.inIndex.body > 0 ? frequency : undefined;
  };
  return {
    fields,
    documents,
    averages: totals.map((total) => total / Math.max(1, documents)),
    frequencyOf: lookup(count).get,
  };
}

function countIn(segment: TextSegment, stem: number, fields: readonly TextField[], frequency: Frequency): void {
  const range = rangeOf(segment, stem);
  if (!range) return;
  const { inField, inIndex } = frequency;
  const last = { text: -1, body: -1 };
  for (let at = range.from; at < range.to; at++) {
    const field = segment.fields[at] as number;
    const document = segment.documents[at] as number;
    const { index } = fields[field] as TextField;
    inField[field] = (inField[field] as number) + 1;
    if (last[index] === document) continue;
    last[index] = document;
    inIndex[index]++;
  }
}

/** Returns one of the two text indexes of these segments, weighed by what is usual on the whole site. */
export function textIndexOf(
  name: TextIndexName,
  segments: readonly Placed<TextSegment>[],
  { fields, documents, averages, frequencyOf }: TextStatistics,
): TextIndex {
  const weigh = (stem: string): Postings | undefined => {
    const frequency = frequencyOf(stem);
    if (!frequency || frequency.inIndex[name] === 0) return undefined;
    const rarity = [...frequency.inField].map((count) => Math.log(1 + (documents - count + 0.5) / (count + 0.5)));
    const found: number[] = [];
    const weights: number[] = [];
    for (const { segment, offset } of segments) {
      const range = rangeOf(segment, stems.find(stem) as number);
      for (let at = range?.from ?? 0; at < (range?.to ?? 0); at++) {
        const field = segment.fields[at] as number;
        const { index, weight } = fields[field] as TextField;
        if (index !== name) continue;
        const document = segment.documents[at] as number;
        const count = segment.counts[at] as number;
        const words = segment.lengths[document * fields.length + field] as number;
        const length = words / (averages[field] || 1);
        const worth =
          (rarity[field] as number) *
          (floor + (count * (saturation + 1)) / (count + saturation * (1 - byLength + byLength * length))) *
          weight;
        const last = found.length - 1;
        if (found[last] === offset + document) weights[last] = (weights[last] as number) + worth;
        else {
          found.push(offset + document);
          weights.push(worth);
        }
      }
    }
    return found.length > 0 ? { documents: Int32Array.from(found), weights: Float32Array.from(weights) } : undefined;
  };
  return { name, terms: lookup(weigh), documentsWith: (stem) => frequencyOf(stem)?.inIndex[name] ?? 0 };
}
