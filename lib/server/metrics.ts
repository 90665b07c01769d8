import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Gauge, register } from "prom-client";
import { liveState } from "../live";
import { talliesAsText } from "./tallies";

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

/** Serves `/metrics` in Prometheus' format on this loopback port. */
export function serveMetrics(port: number): Server {
  collectDefaultMetrics();
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    const text = (await register.metrics()) + talliesAsText();
    response.writeHead(200, { "Content-Type": register.contentType }).end(text);
  });
  return server.listen(port, "127.0.0.1");
}
