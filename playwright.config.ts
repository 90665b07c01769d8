import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 3211);

/** Browser tests drive a real Chromium against the real production server, started as `npm start` starts it. */
export default defineConfig({
  testDir: "tests/e2e",
  timeout: 60_000,
  workers: 2,
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
  webServer: {
    command: "node --import tsx lib/commands/start.ts",
    env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA ?? "", RATE_LIMITS: "off", LOG: "off" },
    url: `http://127.0.0.1:${port}/api/areas`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
  },
});
