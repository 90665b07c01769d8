import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { leftovers } from "./leftovers";
import { patience } from "./lengths";
import { signal, steadyPort, untilHolds } from "./processes";

/** The production site in a process of its own, started as `npm start` does. */
export type Site = {
  pid: number;
  base: string;
  /** Milliseconds from the start of the process to its first answer. */
  startedIn: number;
  /** Everything that it has written. */
  said: () => string;
  /** Its exit code when it ends; null when a signal ended it. */
  ended: Promise<number | null>;
  kill: (name: NodeJS.Signals) => void;
  readiness: (scope?: string) => Promise<Readiness>;
};
type Readiness = { status: number; ready: boolean; degraded: boolean };

/** Settings of a start: what a person would put before `npm start`. */
type Settings = { DATA_DIR: string } & Record<string, string>;

/** Where a site's output goes: to `said`, or to a disk that is full. */
type Output = "kept" | "full disk";

/**
 * Starts the site without waiting. Nothing of this process's environment gets in. It is killed when the file's tests
 * are over.
 */
export function launchSite(settings: Settings & { PORT: string }, output: Output = "kept") {
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  const full = output === "full disk" ? openSync("/dev/full", "w") : null;
  const child = spawn(process.execPath, ["lib/commands/run.mjs", "start"], {
    env: { PATH, HOME, TMPDIR, LOG: "off", ...settings } as unknown as NodeJS.ProcessEnv,
    // A group of its own, as a terminal gives it: Ctrl-C goes to the whole group.
    detached: true,
    stdio: ["ignore", full ?? "pipe", full ?? "pipe"],
  });
  if (full !== null) closeSync(full);
  if (child.pid) leftovers.sites.push(child.pid);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { pid: child.pid ?? 0, said: () => said, ended };
}

/** Starts the site and waits until it answers. Throws what it said when it ends instead. */
export async function startSite(settings: Settings, output?: Output): Promise<Site> {
  const PORT = settings.PORT ?? String(await steadyPort());
  const base = `http://127.0.0.1:${PORT}`;
  const from = performance.now();
  const { pid, said, ended } = launchSite({ ...settings, PORT }, output);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  await untilHolds("the site answers", 90_000, async () => {
    if (over) throw new Error(`The site ended: ${said()}`);
    return (await statusOf(`${base}/livez`)) === 200;
  });
  return {
    pid,
    base,
    startedIn: performance.now() - from,
    said,
    ended,
    kill: (name) => signal(pid, name),
    readiness: async (scope = "") => {
      const answer = await fetch(`${base}/readyz${scope && `?scope=${scope}`}`, {
        signal: AbortSignal.timeout(patience),
      });
      return { status: answer.status, ...((await answer.json()) as { ready: boolean; degraded: boolean }) };
    },
  };
}

/** The status of an address, or 0 when nothing answers. */
export async function statusOf(url: string): Promise<number> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: "manual" });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
