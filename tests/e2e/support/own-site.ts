import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";

/** A site of a test's own, with a database of its own: where it is, and everything that it ever said. */
export type OwnSite = {
  address: string;
  /** Its data folder. */
  folder: string;
  /** Goes away, as whoever reads its output. */
  stopReading: () => void;
  /** All that it has written until now. */
  said: () => string;
  /** Ends it as an operator does, and gives all that it wrote and its exit code: null when it had to be killed. */
  end: () => Promise<{ code: number | null; said: string }>;
};

const patience = 180_000;

/** Starts the site as `npm start` does, on a free port, from the build that is there. */
export async function startOwnSite(environment: Record<string, string>): Promise<OwnSite> {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-own-"));
  chmodSync(folder, 0o755);
  // A test may have read another site's secret into this process.
  const { SECRET: _, ...ours } = process.env;
  const child: ChildProcess = spawn(process.execPath, ["lib/commands/run.mjs", "start"], {
    env: { ...ours, PORT: "0", DATA_DIR: path.join(folder, "data"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`It did not start.\n${said}`));
    }, patience);
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const [, found] = /Serving http:\/\/localhost:(\d+)/m.exec(said) ?? [];
      if (!found) return;
      clearTimeout(late);
      resolve(Number(found));
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    void ended.then((code) => reject(new Error(`It ended with ${code}.\n${said}`)));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    said: () => said,
    folder: path.join(folder, "data"),
    stopReading: () => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    },
    end: async () => {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), patience / 2);
      const code = await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
      return { code, said };
    },
  };
}

type Environment = Record<string, string>;

/** Tests that need a site of their own. What they start is ended, however they end. */
export const test = base.extend<{ startSite: (environment?: Environment) => Promise<OwnSite> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
  startSite: async ({}, use) => {
    const sites: OwnSite[] = [];
    await use(async (environment = {}) => {
      const site = await startOwnSite(environment);
      sites.push(site);
      return site;
    });
    for (const site of sites) await site.end();
  },
});

/**
 * Tests that share one site of their own, started like this, because each start takes some ten seconds. The last one
 * may end it.
 */
export const testWithSite = (environment: () => Promise<Environment>) =>
  test.extend<object, { site: OwnSite }>({
    site: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for this form.
      async ({}, use) => {
        const site = await startOwnSite(await environment());
        await use(site);
        await site.end();
      },
      { scope: "worker", timeout: 120_000 },
    ],
  });
