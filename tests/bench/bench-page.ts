import { chromium } from "@playwright/test";
import { installedBrowser } from "../../lib/commands/find-browser";
import { type BenchRow, benchRow } from "./bench-row";
import { ask } from "./bench-servers";

/** The middle one of some numbers; the upper of two. */
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function timed(url: string): Promise<{ milliseconds: number; bytes: number }> {
  const started = performance.now();
  const { body } = await ask(url);
  return { milliseconds: performance.now() - started, bytes: body.length };
}

/** Paths of every service page of the site. */
async function servicePaths(base: string): Promise<string[]> {
  const answer = await fetch(`${base}/api/search?kind=service&per_page=100`);
  const { results } = (await answer.json()) as { results: { area: string; slug: string }[] };
  return results.map(({ area, slug }) => `/${area}/services/${slug}`);
}

/**
 * Asks for every service page twice, one after the other: the first time it is drawn, the second time it is kept. Gives
 * the row, and the path of the longest page.
 */
export async function benchDrawing(base: string): Promise<{ row: BenchRow; longest: string }> {
  const first: number[] = [];
  const second: number[] = [];
  let longest = { path: "", bytes: 0 };
  for (const path of await servicePaths(base)) {
    const { milliseconds, bytes } = await timed(base + path);
    first.push(milliseconds);
    second.push((await timed(base + path)).milliseconds);
    if (bytes > longest.bytes) longest = { path, bytes };
  }
  const name = `a kept service page, against its first drawing (median of ${first.length} pages)`;
  return { row: benchRow(name, median(second), median(first), "ms", "less"), longest: longest.path };
}

/**
 * Words that lead to much, and words that are none and are each compared with all that are: the two dearest sorts of
 * question.
 */
const dear = [
  "speech therapy autism adhd school anxiety sleep hearing nurse child doctor dentist feeding wheelchair continence eating mental health",
  "qwkrtzplm xvbnmklop zzyqwertx plokmijnu bhuytgvcf rdxeszwaq mnbvcxzlk jhgfdsapo iuytrewqm lkjhgfdsz nbvcxzasd qazwsxedc",
];
const asked = 40;

/** Milliseconds of pages of answers, of which none is kept: the middle one of many. */
async function answered(base: string, words: string): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at < asked; at++) {
    const url = `${base}/oxfordshire/services?q=${encodeURIComponent(`${words} ${at}`)}`;
    all.push((await timed(url)).milliseconds);
  }
  return median(all);
}

/** A page of answers against what is wanted of one, and the dearest question against a plain one. */
export async function benchAnswers(base: string): Promise<BenchRow[]> {
  await answered(base, "speech");
  const plain = await answered(base, "speech therapy");
  let dearest = 0;
  for (const words of dear) dearest = Math.max(dearest, await answered(base, words));
  return [
    benchRow("a page of answers, against 25 ms", plain, 25, "ms", "less"),
    benchRow("the dearest question, against a plain one (0.33 wanted)", dearest, plain, "ms", "less"),
  ];
}

/** kB of a first visit, with the typeface; and of all its script. */
const most = { page: 60, script: 8 };

/**
 * Bytes over the wire, headers too, for a page and everything that it makes a browser fetch, against the most allowed.
 */
export async function benchBytes(url: string): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: installedBrowser() ?? undefined, args: ["--no-sandbox"] });
  const kinds = new Map<string, string>();
  const bytes = { page: 0, script: 0 };
  try {
    const page = await browser.newPage();
    const wire = await page.context().newCDPSession(page);
    wire.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      bytes.page += encodedDataLength;
      if (kinds.get(requestId) === "Script") bytes.script += encodedDataLength;
    });
    await wire.send("Network.enable");
    await page.goto(url, { waitUntil: "networkidle" });
  } finally {
    await browser.close();
  }
  return [
    benchRow("the longest service page with all it fetches", bytes.page / 1000, most.page, "kB", "less"),
    benchRow("of which script", bytes.script / 1000, most.script, "kB", "less"),
  ];
}
