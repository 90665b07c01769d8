import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Gauge, Histogram, register } from "prom-client";
import { liveState } from "../live";

const answers = new Histogram({
  name: "http_request_duration_seconds",
  help: "Answers by route pattern and class of status.",
  labelNames: ["route", "status"],
  buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
});
new Gauge({
  name: "catalogue_age_seconds",
  help: "Seconds since the database last confirmed what is served.",
  collect() {
    const { loadedAt } = liveState();
    this.set(loadedAt ? (Date.now() - loadedAt.getTime()) / 1000 : Number.POSITIVE_INFINITY);
  },
});
new Gauge({
  name: "database_away",
  help: "1 when the database does not answer.",
  collect() {
    this.set(liveState().databaseAway ? 1 : 0);
  },
});

/** Counts one answer. The labels are patterns and classes, so their number stays small whatever is asked. */
export const countAnswer = (route: string, status: number, ms: number): void =>
  answers.observe({ route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);

/** Serves `/metrics` in Prometheus' format on this loopback port. */
export function serveMetrics(port: number): Server {
  collectDefaultMetrics();
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    const text = await register.metrics();
    response.writeHead(200, { "Content-Type": register.contentType }).end(text);
  });
  return server.listen(port, "127.0.0.1");
}
