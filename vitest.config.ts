import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { generateClient } from "./lib/database/generate-client";

generateClient();

/**
 * Files of the database first: some of them take half a minute, and the short ones of `unit` then fill both workers to
 * the end.
 */
class DatabaseFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isFirst = ({ project }: TestSpecification) => project.name === "db";
    const sorted = await super.sort(files);
    return [...sorted.filter(isFirst), ...sorted.filter((file) => !isFirst(file))];
  }
}

/**
 * `unit` needs nothing but this checkout; `db` gets a real PostgreSQL of its own; `faults` starts the real site
 * and kills, stops and starves it and its database, in a group of its own, so that nothing else runs beside it
 * (`FAULTS=long npx vitest run --project faults` takes its time over it, and prints figures worth keeping).
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    sequence: { sequencer: DatabaseFirst },
    projects: [
      {
        extends: true,
        // Files of one worker share what they import: reading it all again for each would take longer than the tests.
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: "tests/support/database.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: "tests/support/planted-site.ts",
          testTimeout: 600_000,
          hookTimeout: 300_000,
          maxWorkers: process.env.FAULTS === "long" ? 1 : 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
