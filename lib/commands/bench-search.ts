import { buildCatalogue, type Catalogue, type Offer } from "../catalogue/catalogue";
import { everything, type Search, search } from "../catalogue/search";
import { stableId } from "../catalogue/stable-id";
import { readAreas, readFirstEditions, readTerms } from "../content-files";
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

/** A Catalogue of so many services: the first editions again and again, each copy's places moved some metres. */
function catalogueOf(size: number): Catalogue {
  const { editions } = readFirstEditions();
  const published = editions.filter((edition) => edition.state === "published");
  const offers = published.filter(({ kind }) => kind === "service" || kind === "guide");
  const others = published.filter(({ kind }) => kind === "organization" || kind === "location");
  const copies = Array.from({ length: size }, (_, index) => {
    const original = offers[index % offers.length] as (typeof offers)[number];
    return { ...original, id: stableId(`bench ${index}`), slug: `${original.slug}-${index}` };
  });
  return buildCatalogue({
    version: 1,
    areas: readAreas(),
    terms: readTerms(),
    editions: [...others, ...copies].map((edition) => ({ ...edition, publishedAt: "2026-01-01T00:00:00.000Z" })),
  }).catalogue;
}

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

function perSecond(run: () => unknown): number {
  run();
  const started = performance.now();
  let times = 0;
  while (performance.now() - started < secondsEach * 1000) {
    run();
    times++;
  }
  return times / ((performance.now() - started) / 1000);
}

/**
 * Searches a second over growing Catalogues, with and without words, each beside a full scan of the same Catalogue. Ours
 * count every filter's choices as well; the scan does not.
 */
export function benchSearch(): BenchRow[] {
  return sizes.flatMap((size) => {
    const catalogue = catalogueOf(size);
    const questions: [string, Search][] = [
      ["by place", { ...everything, origin }],
      ["by place and words", { ...everything, origin, words: "speech therapy" }],
    ];
    return questions.map(([name, asked]) => {
      const ours = perSecond(() => search(catalogue, asked, { from: 0, count: 20 }));
      const scan = perSecond(() => fullScan(catalogue, asked));
      const services = `${size.toLocaleString("en-GB")} services`;
      return benchRow(`searches of ${services} ${name}, against a full scan`, ours, scan, "/s", "more");
    });
  });
}
