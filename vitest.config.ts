import { defineConfig } from "vitest/config";

/**
 * `unit` needs nothing but this checkout; `db` gets a real PostgreSQL of its own; `faults`, when the others are done, starts
 * the real site and kills, stops and starves it and its database (`FAULTS=long` takes its time over it).
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } },
      {
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: "tests/support/database.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: "tests/support/planted-site.ts",
          testTimeout: 600_000,
          hookTimeout: 120_000,
          maxWorkers: process.env.FAULTS === "long" ? 1 : 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
