import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { generateClient } from "./lib/database/generate-client";

generateClient();

/** `TESTS=long` (`npm run test:long`) runs at full length what is otherwise a sample. */
const isLong = process.env.TESTS === "long";

/**
 * A file of `faults`, two of `db`, and so on: the first ones take longest and mostly wait, the others fill the
 * processors meanwhile.
 */
class FaultsSpread extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const of = (name: string) => sorted.filter(({ project }) => project.name === name);
    const [faults, db] = [of("faults"), of("db")];
    const spread = faults.flatMap((file, at) => [file, ...db.slice(at * 2, at * 2 + 2)]);
    return [...of("unit"), ...spread, ...db.slice(faults.length * 2)];
  }
}

/** Tests that wait for a database or a site most of the time: more of them at once than there are processors. */
const waiting = { maxWorkers: isLong ? 1 : 4, sequence: { groupOrder: 1 } };

/**
 * `unit` needs nothing but this checkout, and goes first; `db` gets a real PostgreSQL of its own; `faults` starts the
 * real site and kills, stops and starves it and its database (`TESTS=long npx vitest run --project faults` takes its
 * time over it, one at a time, and prints figures worth keeping).
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    sequence: { sequencer: FaultsSpread },
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
          ...waiting,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          // A release is made seldom, and to make one takes longer than any other test.
          exclude: isLong ? [] : ["tests/faults/release.test.ts"],
          globalSetup: "tests/support/planted-site.ts",
          testTimeout: 600_000,
          hookTimeout: 300_000,
          ...waiting,
        },
      },
    ],
  },
});
