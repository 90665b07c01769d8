import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesHash } from "../database/files-hash";
import { whileAlone } from "../database/while-alone";
import { PlainError, type Say } from "../process/plain-error";
import { environmentWith } from "../process/settings";

const folder = ".next";
const source = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "package.json",
  "package-lock.json",
  "next.config.ts",
  "tsconfig.json",
];
const notBuilt = (file: string) => file.startsWith("lib/commands") || file.startsWith("lib/geo/data");

/**
 * What a whole build leaves behind, last of all: the hash of its source, and each of its files with its size in bytes.
 */
type Mark = { source: string; files: Record<string, number> };

const mark = `${folder}/built-from.json`;
const hashNow = () => filesHash(source, notBuilt);

/**
 * Folders of `.next` that the site is not served from: what Next keeps for its next build, writes of it, or of `npm run
 * dev`.
 */
const notServed = new Set(["cache", "dev", "diagnostics", "trace", "trace-build", "types", path.basename(mark)]);

/** Everything inside a folder of the build; nothing where it is a file. */
const within = (name: string): string[] =>
  statSync(path.join(folder, name)).isDirectory()
    ? (readdirSync(path.join(folder, name), { recursive: true }) as string[]).map((inside) => path.join(name, inside))
    : [];

/**
 * Each file that the site is served from, with its size in bytes. No page needs a source map or a list of what a file
 * was made of.
 */
function filesOfBuild(): Mark["files"] {
  const files = readdirSync(folder)
    .filter((name) => !notServed.has(name))
    .flatMap((name) => [name, ...within(name)].map((inside) => path.join(folder, inside)));
  const needed = files.filter((file) => !/\.(map|nft\.json)$/.test(file));
  const sizes = needed.map((file) => ({ file, stat: statSync(file) })).filter(({ stat }) => stat.isFile());
  return Object.fromEntries(sizes.map(({ file, stat }) => [file, stat.size]));
}

function readMark(): Mark | null {
  try {
    return JSON.parse(readFileSync(mark, "utf8")) as Mark;
  } catch {
    // There is none, or it was cut short: then the build is made again.
    return null;
  }
}

/**
 * Whether the build that is there belongs to this source. Throws a plain sentence when it does and one of its files is
 * missing or has another size. Such a site would start, and fail to draw some page.
 */
export function isBuilt(): boolean {
  const made = readMark();
  if (made?.source !== hashNow()) return false;
  const damaged = Object.entries(made.files).find(
    ([file, size]) => statSync(file, { throwIfNoEntry: false })?.size !== size,
  );
  if (!damaged) return true;
  throw new PlainError(
    `The build is damaged: ${damaged[0]} is missing or cut short. Delete the folder ${folder}, then start again: npm start`,
  );
}

/** Notes that the build that is there is whole, and belongs to the source as it was when this hash of it was taken. */
export const markBuilt = (source = hashNow()): void =>
  writeFileSync(mark, JSON.stringify({ source, files: filesOfBuild() } satisfies Mark));

/**
 * Builds the site with Next, unless the build that is there belongs to this source. Says so before the long work. Waits
 * while another start builds it. Throws a plain sentence with what Next said when it cannot be built.
 */
export const build = (say: Say): Promise<void> =>
  whileAlone(".next-building", "builds the site", () => buildAlone(say));

async function buildAlone(say: Say): Promise<void> {
  // Another start may have made it meanwhile.
  if (isBuilt()) return say("Build: this source is built already.");
  const source = hashNow();
  say("Build: making it. This takes half a minute or so.");
  const started = Date.now();
  rmSync(mark, { force: true });
  const output: Buffer[] = [];
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: environmentWith({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  const stop = () => child.kill();
  process.once("exit", stop);
  const code = await new Promise((resolve) => child.on("close", resolve));
  process.off("exit", stop);
  if (code !== 0) throw new PlainError(`The site could not be built.\n${Buffer.concat(output).toString("utf8")}`);
  markBuilt(source);
  say(`Build: made in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}
