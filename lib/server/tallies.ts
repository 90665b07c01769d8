/** Upper bounds of the buckets of answers, in seconds. */
const bounds = [0.001, 0.005, 0.02, 0.1, 0.5, 2];
const name = "http_request_duration_seconds";

/** Answers of one route and class of status: how many in each bucket, the last for what took longer than all; seconds in all. */
type Tally = { counts: number[]; seconds: number };

/** Tallies by route pattern, then by class of status (2 for 2xx). As many as routes, whatever is asked. */
const tallies = new Map<string, (Tally | undefined)[]>();

function tallyOf(route: string, kind: number): Tally {
  let kinds = tallies.get(route);
  if (!kinds) {
    kinds = [];
    tallies.set(route, kinds);
  }
  kinds[kind] ??= { counts: new Array(bounds.length + 1).fill(0), seconds: 0 };
  return kinds[kind];
}

/** Counts one answer under its route pattern. */
export function countAnswer(route: string, status: number, ms: number): void {
  const tally = tallyOf(route, Math.floor(status / 100));
  const seconds = ms / 1000;
  let at = 0;
  while (at < bounds.length && seconds > (bounds[at] as number)) at++;
  (tally.counts[at] as number)++;
  tally.seconds += seconds;
}

/** The tallies as a histogram in Prometheus' text format. */
export function talliesAsText(): string {
  const lines = [`# HELP ${name} Answers by route pattern and class of status.`, `# TYPE ${name} histogram`];
  for (const [route, kinds] of tallies) {
    kinds.forEach((tally, kind) => {
      if (!tally) return;
      const labels = `route="${route}",status="${kind}xx"`;
      let sum = 0;
      tally.counts.forEach((count, at) => {
        sum += count;
        lines.push(`${name}_bucket{le="${bounds[at] ?? "+Inf"}",${labels}} ${sum}`);
      });
      lines.push(`${name}_sum{${labels}} ${tally.seconds}`, `${name}_count{${labels}} ${sum}`);
    });
  }
  return `${lines.join("\n")}\n`;
}
