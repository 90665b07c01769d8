import { installedBrowser } from "../../lib/commands/find-browser";
import { runCommand } from "../../lib/process/run-command";
import { answersPerSecond, isInstalled } from "./bench-load";
import { benchAnswers, benchBytes, benchDrawing } from "./bench-page";
import { type BenchRow, benchRow } from "./bench-row";
import { ask, type RunningServer, startEmptyRoute, startNginx, startSite } from "./bench-servers";

const rounds = 5;
const seconds = 2;
const asked = "/api/search?postcode=OX4+1XD&q=speech";

/**
 * Two addresses under the same load in turns, so that a busy machine is busy for both. Gives the round in the middle.
 */
async function benchPair(name: string, ours: string, baseline: string): Promise<BenchRow> {
  const all: { ours: number; baseline: number; ratio: number }[] = [];
  for (const url of [ours, baseline]) await answersPerSecond(url, 1);
  for (let round = 0; round < rounds; round++) {
    const rates = { ours: await answersPerSecond(ours, seconds), baseline: await answersPerSecond(baseline, seconds) };
    all.push({ ...rates, ratio: rates.ours / rates.baseline });
  }
  console.log(`${name}: ${all.map(({ ratio }) => ratio.toFixed(2)).join(", ")}`);
  const middle = all.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)];
  return benchRow(name, middle?.ours ?? Number.NaN, middle?.baseline ?? Number.NaN, "/s", "more");
}

/** `npm run bench:http`: the production site under load, each figure beside a baseline measured in the same run. */
await runCommand(async () => {
  const running: RunningServer[] = [];
  const start = async (server: Promise<RunningServer>) => {
    running.push(await server);
    return (await server).url;
  };
  const rows: BenchRow[] = [];
  try {
    console.log(isInstalled("wrk") ? "Load: wrk." : "Load: wrk is not installed, so Node makes the load.");
    const site = await start(startSite());
    const { row, longest } = await benchDrawing(site);
    rows.push(row, ...(await benchAnswers(site)));
    if (installedBrowser()) rows.push(...(await benchBytes(site + longest)));
    else console.log("Bytes of a page: skipped, as there is no Chromium.");

    const page = site + longest;
    if (isInstalled("nginx")) {
      const nginx = await start(startNginx(await ask(page)));
      rows.push(await benchPair("a kept page, against nginx with the same bytes (0.75 wanted)", page, nginx));
    } else console.log("A kept page against nginx: skipped, as nginx is not installed.");

    const empty = await start(startEmptyRoute());
    rows.push(await benchPair("/api/search, against an empty Next route (1.5 wanted)", site + asked, empty));
  } finally {
    for (const server of running) await server.stop();
  }
  console.table(rows);
});
