import { setInterval } from "node:timers";
import { patience } from "./lengths";

/** Public pages and searches of every sort: kept and not kept, found in words, from a postcode, by a program. */
export const publicPaths = [
  "/",
  "/oxfordshire",
  "/oxfordshire/services",
  "/oxfordshire/services?category=therapy",
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

/** What visitors met: requests asked, lost without an answer, answered with 5xx, with anything but 200; milliseconds. */
export type Figures = { asked: number; lost: number; failed: number; odd: number; p50: number; p99: number };

/** Visitors who go on asking. `take` gives the figures since the last `take`, once every request in between has ended. */
export type Load = { take: () => Promise<Figures>; end: () => Promise<Figures> };

const every = 50;
const mostAtOnce = 20;

/** Twenty requests a second, whatever becomes of them; fewer while twenty have no answer yet. */
export function startLoad(base: string): Load {
  let running: Promise<void>[] = [];
  let times: number[] = [];
  let count = { asked: 0, lost: 0, failed: 0, odd: 0 };
  let turn = 0;
  let waiting = 0;

  const ask = async (path: string) => {
    count.asked++;
    waiting++;
    const from = performance.now();
    const mine = count;
    const mineTimes = times;
    try {
      const answer = await fetch(base + path, { signal: AbortSignal.timeout(patience), redirect: "manual" });
      await answer.arrayBuffer();
      mineTimes.push(performance.now() - from);
      if (answer.status >= 500) mine.failed++;
      if (answer.status !== 200) mine.odd++;
    } catch {
      mine.lost++;
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
    count = { asked: 0, lost: 0, failed: 0, odd: 0 };
    await Promise.all(taken.running);
    const sorted = taken.times.sort((a, b) => a - b);
    const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
    return { ...taken.count, p50: at(0.5), p99: at(0.99) };
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
    `${figures.asked} requests: ${figures.lost} lost, ${figures.failed} public 5xx`,
    `p50 ${figures.p50} ms, p99 ${figures.p99} ms`,
  ];
  console.log(`FAULT ${fault}: ${[...(met ?? []), ...waited].join("; ")}`);
}
