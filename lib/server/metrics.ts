import { createServer, type Server } from "node:http";
import { collectDefaultMetrics, Gauge, register } from "prom-client";
import { britishDay } from "../catalogue/british-day";
import { databaseStanding, durableSettings, type Standing, standingFaults } from "../live/database-standing";
import { liveDirectory, siteState } from "../live/directory";
import { settings } from "../process/settings";
import { requestMetricsAsText } from "./request-metrics";

const secondsSince = (moment: Date | null) =>
  moment ? (Date.now() - moment.getTime()) / 1000 : Number.POSITIVE_INFINITY;

/** Returns a number that is looked at when somebody asks for it. */
const measure = (name: string, help: string, look: () => number) =>
  new Gauge({
    name,
    help,
    collect() {
      this.set(look());
    },
  });

measure("catalogue_age_seconds", "Seconds since the database last confirmed what is served.", () =>
  secondsSince(siteState().loadedAt),
);
measure("database_away", "1 when the database does not answer.", () => (siteState().databaseAway ? 1 : 0));
measure("catalogue_unreadable", "1 when the database answers, and what is published cannot be read.", () =>
  siteState().isUnreadable ? 1 : 0,
);
measure("catalogue_entries", "Published entries that are served.", () => liveDirectory().entryCount());
measure("review_overdue_entries", "Published entries whose day to be checked has passed.", () =>
  liveDirectory().overdueCount(britishDay(new Date())),
);

const connections = new Gauge({
  name: "database_connections",
  help: "Connections of this site to the database.",
  labelNames: ["state"],
});
const safe = new Gauge({
  name: "database_setting_safe",
  help: "0 when data can be lost with this setting of the database.",
  labelNames: ["setting"],
});
const known = new Gauge({ name: "database_schema_known", help: "0 when the tables are not those of this version." });
const failed = new Gauge({ name: "job_failed", help: "1 when the last run of a job failed.", labelNames: ["job"] });

const backupAge = new Gauge({
  name: "backup_age_seconds",
  help: "Seconds since the bundled database was last backed up by night.",
});

/** Puts what the database says of itself into the numbers above. */
function noteStanding(standing: Standing): void {
  for (const [state, count] of Object.entries(standing.connections)) connections.set({ state }, count);
  for (const name of durableSettings)
    safe.set({ setting: name }, standing.unsafe.some((one) => one.name === name) ? 0 : 1);
  known.set(standingFaults(standing).includes("schema") ? 0 : 1);
  failed.reset();
  for (const job of standing.failedJobs) failed.set({ job }, 1);
  if (settings.DATABASE_BUNDLED === "yes" && standing.backedUpAt) backupAge.set(secondsSince(standing.backedUpAt));
}

/** Serves `/metrics` in Prometheus' format on this loopback port. What to be woken for is in `alarms.yaml`. */
export function serveMetrics(port: number): Server {
  collectDefaultMetrics();
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    const standing = await databaseStanding();
    if (standing) noteStanding(standing);
    const text = (await register.metrics()) + requestMetricsAsText();
    response.writeHead(200, { "Content-Type": register.contentType }).end(text);
  });
  return server.listen(port, "127.0.0.1");
}
