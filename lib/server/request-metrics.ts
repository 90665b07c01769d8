/** Upper bounds of the buckets of answers, in seconds. */
const bounds = [0.001, 0.005, 0.02, 0.1, 0.5, 2];
const name = "http_request_duration_seconds";

/**
 * Answers of one route and class of status: how many in each bucket, the last for what took longer than all; seconds in
 * all.
 */
type RequestMetric = { counts: number[]; seconds: number };

/** Metrics by route pattern, then by class of status (2 for 2xx). As many as routes, whatever is asked. */
const metrics = new Map<string, (RequestMetric | undefined)[]>();

function metricOf(route: string, kind: number): RequestMetric {
  let kinds = metrics.get(route);
  if (!kinds) {
    kinds = [];
    metrics.set(route, kinds);
  }
  kinds[kind] ??= { counts: new Array(bounds.length + 1).fill(0), seconds: 0 };
  return kinds[kind];
}

/** How many requests are being answered at this moment. */
export const inFlight = { count: 0 };

/** Answers that sent somebody away, by status: 429 came too often, 503 too many at once or the database away. */
const refused = new Map<number, number>([
  [429, 0],
  [503, 0],
]);

/** Counts one answer under its route pattern. */
export function countAnswer(route: string, status: number, ms: number): void {
  const before = refused.get(status);
  if (before !== undefined) refused.set(status, before + 1);
  const metric = metricOf(route, Math.floor(status / 100));
  const seconds = ms / 1000;
  let at = 0;
  while (at < bounds.length && seconds > (bounds[at] as number)) at++;
  (metric.counts[at] as number)++;
  metric.seconds += seconds;
}

/**
 * Returns the metrics in Prometheus' text format: a histogram of the answers, who was sent away, and how many are being
 * answered.
 */
export function requestMetricsAsText(): string {
  const lines = [`# HELP ${name} Answers by route pattern and class of status.`, `# TYPE ${name} histogram`];
  for (const [route, kinds] of metrics) {
    kinds.forEach((metric, kind) => {
      if (!metric) return;
      const labels = `route="${route}",status="${kind}xx"`;
      let sum = 0;
      metric.counts.forEach((count, at) => {
        sum += count;
        lines.push(`${name}_bucket{le="${bounds[at] ?? "+Inf"}",${labels}} ${sum}`);
      });
      lines.push(`${name}_sum{${labels}} ${metric.seconds}`, `${name}_count{${labels}} ${sum}`);
    });
  }
  lines.push("# HELP http_refused_total Answers that sent somebody away.", "# TYPE http_refused_total counter");
  for (const [status, count] of refused) lines.push(`http_refused_total{status="${status}"} ${count}`);
  lines.push("# HELP http_requests_in_flight Requests being answered.", "# TYPE http_requests_in_flight gauge");
  lines.push(`http_requests_in_flight ${inFlight.count}`);
  return `${lines.join("\n")}\n`;
}
