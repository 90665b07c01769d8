import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { generateClient } from "./lib/database/generate-client";

generateClient();

const port = Number(process.env.E2E_PORT ?? 3211);
const data = process.env.E2E_DATA ?? "";

/** A site on this port that keeps everything in this folder. */
const site = (port: number, folder: string, more: Record<string, string> = {}) => ({
  command: "node lib/commands/run.mjs start",
  env: { PORT: String(port), DATA_DIR: folder, RATE_LIMITS: "off", LOG: "off", ...more },
  url: `http://127.0.0.1:${port}/api/areas`,
  timeout: 300_000,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 15_000 },
  stdout: "pipe" as const,
});

/** Browser tests drive a real Chromium against the real production server, started as `npm start` starts it. */
export default defineConfig({
  testDir: "tests/e2e",
  // Generous to a machine that has much to do: what is waited for comes, or it does not.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A browser waits for the site, and the site for its database: more of them at once than there are processors.
  workers: 3,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    },
  },
  // Files named *.screen.spec.ts depend on the screen and run on both; the others run once.
  projects: [
    {
      name: "phone",
      testMatch: "**/*.screen.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: { width: 390, height: 844 } },
    },
    {
      name: "desk",
      testMatch: "**/*.screen.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
    {
      name: "once",
      testIgnore: "**/*.screen.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } },
    },
  ],
  // Tests of the desk publish, rename and take down: they have a site of their own.
  webServer: [site(port, data), site(port + 1, path.join(data, "desk"), { TRUSTED_PROXIES: "127.0.0.1" })],
});
