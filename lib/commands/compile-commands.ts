import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "../process/plain-error";

/** What can be run in a release, as `./local-offer backup`. */
const commands = [
  ...["start", "jobs", "backup", "restore", "export", "import", "import-oruk"],
  ...["audit-verify", "content-check", "editor-add"],
];

/** Files that a thread begins with, or run.mjs reads. */
const others = [
  "lib/next/next-thread.ts",
  "lib/jobs/link-worker.ts",
  "lib/jobs/feeds/feed-worker.ts",
  "lib/process/only-json.ts",
  "lib/process/log.ts",
];

/** Packages that a release has as files: Next, and what is as it is for Next's pages (next.config.ts). */
const asFiles = ["next", "pg", "@prisma/client", "@prisma/adapter-pg"];

/** Packages in the older module format look for `require`, which the newer one does not have. */
const banner = `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);`;

/** Lets the maps of compiled files lead to the sources as if these were beside them: a line of the log says where. */
function moveSources(folder: string): void {
  const maps = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith(".js.map"));
  for (const file of maps.map((name) => path.join(folder, name))) {
    const map = JSON.parse(readFileSync(file, "utf8")) as { sources: string[] };
    const inProject = (source: string) => path.relative(".", path.resolve(path.dirname(file), source));
    map.sources = map.sources.map((source) => path.relative(path.dirname(file), path.join(folder, inProject(source))));
    writeFileSync(file, JSON.stringify(map));
  }
}

/**
 * Compiles the commands into this empty folder, each file where it is in the project, with the packages that they use.
 * It is done by esbuild, which comes with `tsx`: what reads the commands in a checkout compiles them for a release.
 */
export function compileCommands(folder: string): void {
  const words = [
    ...[...commands.map((name) => `lib/commands/${name}.ts`), ...others],
    ...[`--outdir=${folder}`, "--outbase=.", "--chunk-names=lib/chunks/[name]-[hash]"],
    ...["--bundle", "--splitting", "--format=esm", "--platform=node", "--target=node20", `--banner:js=${banner}`],
    ...["--sourcemap", "--sources-content=false", "--log-level=warning"],
    ...asFiles.map((name) => `--external:${name}`),
  ];
  const { status, stderr, error } = spawnSync("node_modules/.bin/esbuild", words, { encoding: "utf8" });
  if (status !== 0) throw new PlainError(`The commands could not be compiled: ${stderr || error?.message}`);
  moveSources(folder);
}
