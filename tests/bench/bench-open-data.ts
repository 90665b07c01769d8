import { request } from "node:http";
import { GET } from "../../app/api/oruk/[[...path]]/route";
import type { Catalogue } from "../../lib/catalogue/catalogue";
import { feedPath } from "../../lib/open-data/feed";
import { resources } from "../../lib/open-data/query";
import { runCommand } from "../../lib/process/run-command";
import { openDoor, pretendLoaded, servedInTests } from "../support/door";
import { manyServices } from "../support/many-services";
import { askFeed } from "../support/open-data";

/** How many services. */
const count = Number(process.argv[2] ?? 10_000);
const turns = 20;

/** The middle of the milliseconds of processor time of this process that some work takes. */
function processorTime(work: (turn: number) => unknown): number {
  const times = Array.from({ length: turns }, (_, turn) => {
    const before = process.cpuUsage();
    work(turn);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[turns >> 1] as number;
}

/** What a page of each list takes, page after page, of the usual length and of the longest. */
function benchPages(catalogue: Catalogue) {
  const queries = ["", "per_page=100", "per_page=100&full=true", "modified_after=2026-11-01", "postcode=OX4 1XD"];
  return resources.flatMap((name) => {
    const pages = askFeed(catalogue, `${name}?per_page=100`).page.total_pages;
    return queries.map((query) => {
      const page = (turn: number) => askFeed(catalogue, `${name}?page=${(turn % pages) + 1}&${query}`);
      return { list: name, query, "ms of processor": Math.round(processorTime((t) => JSON.stringify(page(t).json))) };
    });
  });
}

/** Takes everything as lines through the front door, and says by how many megabytes this process grew meanwhile. */
async function benchLines(catalogue: Catalogue) {
  pretendLoaded(1);
  Object.assign((servedInTests() as unknown as { live: object }).live, { catalogue });
  const door = await openDoor(() => undefined, {}, new Map([[`${feedPath}/*`, { GET }]]));
  const before = process.memoryUsage().rss;
  let most = before;
  const size = await new Promise<number>((resolve, reject) => {
    let bytes = 0;
    request(`${door.base}${feedPath}/services?format=ndjson&full=true`, (response) => {
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        most = Math.max(most, process.memoryUsage().rss);
      });
      response.on("end", () => resolve(bytes));
    })
      .on("error", reject)
      .end();
  });
  door.close();
  const megabytes = (value: number) => Math.round(value / 1e6);
  return { "MB sent": megabytes(size), "MB before": megabytes(before), "MB more at most": megabytes(most - before) };
}

/** `npm run bench:open-data -- 10000`: what pages of the feed and all of it as lines take, of so many services. */
await runCommand(async () => {
  const catalogue = manyServices(count);
  console.table(benchPages(catalogue));
  console.table([await benchLines(catalogue), await benchLines(catalogue)]);
});
process.exit();
