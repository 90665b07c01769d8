import { rmSync } from "node:fs";
import { afterAll } from "vitest";
import { isRunning, postmasterOf, signal, untilHolds } from "./processes";

/**
 * What a file's tests have started and made, sites and what stands before them; each is added as soon as it is there.
 */
export const leftovers = { sites: [] as number[], folders: [] as string[] };

const killAll = () => {
  for (const pid of leftovers.sites) signal(pid, "SIGKILL");
  for (const folder of leftovers.folders) signal(postmasterOf(folder), "SIGKILL");
};
process.on("exit", killAll);

// Sites first: a site starts its database again.
afterAll(async () => {
  await untilHolds("every site is dead", 30_000, () => {
    for (const pid of leftovers.sites) signal(pid, "SIGKILL");
    return !leftovers.sites.some(isRunning);
  });
  await untilHolds("every database is dead", 30_000, () => {
    killAll();
    return leftovers.folders.every((folder) => postmasterOf(folder) === null);
  });
  for (const folder of leftovers.folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});
