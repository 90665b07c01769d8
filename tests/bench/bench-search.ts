import { buildCatalogue, type Catalogue, type Offer } from "../../lib/catalogue/catalogue";
import { everything, type Search, search } from "../../lib/catalogue/search/search";
import { stableId } from "../../lib/catalogue/stable-id";
import { readAreas, readFirstEditions, readTerms } from "../../lib/live/content-files";
import { type BenchRow, benchRow } from "./bench-row";

const sizes = [50, 5_000, 100_000];
const secondsEach = 1.5;
const origin = {
  label: "OX4 1XD",
  easting: 453_084,
  northing: 205_666,
  home: ["E07000178", "E10000025", "E92000001"],
  districtName: "Oxford",
};

/** What a Catalogue of so many services is built of: the first editions as long as they are, again and again. */
function sourceOf(size: number) {
  const { editions } = readFirstEditions();
  const published = editions.filter((edition) => edition.state === "published");
  const offers = published.filter(({ kind }) => kind === "service" || kind === "guide");
  const others = published.filter(({ kind }) => kind === "organization" || kind === "location");
  const copies = Array.from({ length: size }, (_, index) => {
    const original = offers[index % offers.length] as (typeof offers)[number];
    return { ...original, id: stableId(`bench ${index}`), slug: `${original.slug}-${index}` };
  });
  return {
    areas: readAreas(),
    terms: readTerms(),
    editions: [...others, ...copies].map((edition) => ({ ...edition, publishedAt: "2026-01-01T00:00:00.000Z" })),
  };
}

/** Sixty words, the most that are read: conditions, everyday words, and four that nobody can spell. */
const dearest =
  "my autistic son of seven has epilepsy and asthma he wets the bed will not sleep hits me and bites his sister he chokes on food " +
  "walks on his toes falls over cannot talk hates noise and labels needs a wheelchair and special shoes the school says he must have " +
  "speech therapy phyziotherepy occupashunal sykologist diatishun at home in the holidays";

const milliseconds = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

/** The baseline: what a first version does. Look at every service, read its whole text, measure, sort. */
function fullScan(catalogue: Catalogue, { words, origin: from }: Search): Offer[] {
  const found: { offer: Offer; metres: number }[] = [];
  for (const { offer, codes, places } of catalogue.index.prepared) {
    if (from && !codes.some((code) => from.home.includes(code))) continue;
    const text = words ? JSON.stringify(offer.content).toLowerCase() : "";
    if (!words.split(" ").every((word) => text.includes(word))) continue;
    const away = from
      ? places.map((place) => Math.hypot(place.easting - from.easting, place.northing - from.northing))
      : [];
    found.push({ offer, metres: Math.min(Number.POSITIVE_INFINITY, ...away) });
  }
  return found.sort((a, b) => a.metres - b.metres).map(({ offer }) => offer);
}

/** The middle one of so many runs, in milliseconds. */
const median = (run: () => unknown, runs = 5): number =>
  Array.from({ length: runs }, () => milliseconds(run)).sort((a, b) => a - b)[runs >> 1] as number;

/**
 * From so many services on a scan of all their text takes a quarter of a minute: it is run once, not warmed up and not
 * again.
 */
const large = 50_000;

function perSecond(run: () => unknown, isWarmed = true): number {
  if (isWarmed) run();
  const started = performance.now();
  let times = 0;
  while (performance.now() - started < secondsEach * 1000) {
    run();
    times++;
  }
  return times / ((performance.now() - started) / 1000);
}

/**
 * Over growing Catalogues of entries as long as ours: how long it takes to build one, beside reading all of its text
 * once; the dearest search, beside a full scan for the same; and searches a second with and without words, each beside
 * a full scan. Ours count every filter's choices as well; the scan does not.
 */
export function benchSearch(): BenchRow[] {
  return sizes.flatMap((size) => {
    const source = sourceOf(size);
    let built: Catalogue | null = null;
    const building = milliseconds(() => {
      built = buildCatalogue(source).catalogue;
    });
    const reading = milliseconds(() =>
      source.editions.map(({ content }) => JSON.stringify(content).toLowerCase().split(" ")),
    );
    const catalogue = built as unknown as Catalogue;
    const services = `${size.toLocaleString("en-GB")} services`;
    const all: Search = { ...everything, origin, words: dearest };
    search(catalogue, all);
    const own = median(() => search(catalogue, all, { from: 0, count: 20 }));
    const scanned = median(() => fullScan(catalogue, all), size < large ? 5 : 1);
    const questions: [string, Search][] = [
      ["by place", { ...everything, origin }],
      ["by place and words", { ...everything, origin, words: "speech therapy" }],
    ];
    return [
      benchRow(`building a Catalogue of ${services}, against reading their text once`, building, reading, "ms", "less"),
      benchRow(`the dearest search of ${services}, against a full scan`, own, scanned, "ms", "less"),
      ...questions.map(([name, asked]) => {
        const ours = perSecond(() => search(catalogue, asked, { from: 0, count: 20 }));
        const scan = perSecond(() => fullScan(catalogue, asked), size < large);
        return benchRow(`searches of ${services} ${name}, against a full scan`, ours, scan, "/s", "more");
      }),
    ];
  });
}
