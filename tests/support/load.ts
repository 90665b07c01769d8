import { get } from "node:http";
import { setInterval } from "node:timers";
import { patience } from "./lengths";
import { untilHolds } from "./processes";

/** Public pages and searches of every sort: kept and not kept, found in words, from a postcode, by a program. */
export const publicPaths = [
  "/",
  "/oxfordshire",
  "/oxfordshire/services",
  "/oxfordshire/services?category=therapies",
  "/oxfordshire/services?q=speech",
  "/oxfordshire/services?near=OX4+1&q=anxiety",
  "/oxfordshire/services/camhs",
  "/oxfordshire/guides",
  "/stockton-on-tees/services?q=sleep",
  "/stockton-on-tees/services/camhs",
  "/glossary",
  "/api/search?postcode=OX4+1XD&q=speech",
  "/api/areas",
] as const;

/**
 * What visitors met: requests asked, lost without an answer, answered with 5xx, with anything but 200; milliseconds.
 */
export type Figures = Counts & { p50: number; p95: number; p99: number };
type Counts = { asked: number; lost: number; failed: number; odd: number; reasons: Set<string> };

/**
 * Visitors who go on asking. `take` gives the figures since the last `take`, once every request in between has ended.
 */
export type Load = { take: () => Promise<Figures>; end: () => Promise<Figures> };

const every = 50;
const mostAtOnce = 20;

/**
 * The status of an address, once the whole answer is there, asked on a connection of its own: one that waits for its
 * next request may be closed by the server at that very moment, and a browser would then ask again.
 */
const statusOfNew = (url: string) =>
  new Promise<number>((resolve, reject) => {
    const request = get(url, { agent: false, signal: AbortSignal.timeout(patience) }, (answer) => {
      answer.on("error", reject).on("end", () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    request.on("error", reject);
  });

/**
 * Asks for every page once, so that nothing measured later is its first drawing. Then twenty requests a second,
 * whatever becomes of them; fewer while twenty have no answer yet.
 */
export async function startLoad(base: string): Promise<Load> {
  for (const path of publicPaths)
    await untilHolds(path, patience, async () => (await statusOfNew(base + path)) === 200);
  let running: Promise<void>[] = [];
  let times: number[] = [];
  let count = { asked: 0, lost: 0, failed: 0, odd: 0, reasons: new Set<string>() };
  let turn = 0;
  let waiting = 0;

  const ask = async (path: string) => {
    count.asked++;
    waiting++;
    const from = performance.now();
    const mine = count;
    const mineTimes = times;
    try {
      const status = await statusOfNew(base + path);
      mineTimes.push(performance.now() - from);
      if (status >= 500) mine.failed++;
      if (status !== 200) {
        mine.odd++;
        mine.reasons.add(`${status} ${path}`);
      }
    } catch (error) {
      mine.lost++;
      mine.reasons.add((error as NodeJS.ErrnoException).code ?? "late");
    } finally {
      waiting--;
    }
  };
  const timer = setInterval(() => {
    if (waiting < mostAtOnce) running.push(ask(publicPaths[turn++ % publicPaths.length] as string));
  }, every);

  const take = async (): Promise<Figures> => {
    const taken = { running, times, count };
    running = [];
    times = [];
    count = { asked: 0, lost: 0, failed: 0, odd: 0, reasons: new Set<string>() };
    await Promise.all(taken.running);
    const sorted = taken.times.sort((a, b) => a - b);
    const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
    return { ...taken.count, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  };
  return {
    take,
    end: () => {
      clearInterval(timer);
      return take();
    },
  };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** One line about a fault. `waits` are milliseconds, by what was waited for. */
export function report(fault: string, figures: Figures | null, waits: Record<string, number> = {}): void {
  const waited = Object.entries(waits).map(([what, ms]) => `${what} ${seconds(ms)}`);
  const met = figures && [
    `${figures.asked} requests: ${[figures.lost, "lost", ...figures.reasons].join(" ")}, ${figures.failed} public 5xx`,
    `p50 ${figures.p50} ms, p95 ${figures.p95} ms, p99 ${figures.p99} ms`,
  ];
  console.log(`FAULT ${fault}: ${[...(met ?? []), ...waited].join("; ")}`);
}
