import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesHash } from "../database/files-hash";
import { whileAlone } from "../database/while-alone";
import { PlainError, type Say } from "../process/plain-error";
import { isRelease } from "../process/release";
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
const isNotBuilt = (file: string) => file.startsWith("lib/commands") || file.startsWith("lib/geo/data");

/**
 * What a whole build leaves behind, last of all: the hash of its source, and each of its files with its size in bytes.
 */
type Mark = { source: string; files: Record<string, number> };

const mark = `${folder}/built-from.json`;
const hashNow = () => filesHash(source, isNotBuilt);

/**
 * What in `.next` the site is not served from: what Next keeps for its next build, writes of it, or of `npm run dev`,
 * what a release takes, and links to packages.
 */
const notBuilt = ["cache", "dev", "diagnostics", "node_modules", "standalone", "trace", "trace-build", "types"];
const notServed = new Set([...notBuilt, path.basename(mark)]);

/** Returns everything inside a folder; nothing where it is a file. */
const within = (name: string): string[] =>
  statSync(name).isDirectory()
    ? (readdirSync(name, { recursive: true }) as string[]).map((inside) => path.join(name, inside))
    : [];

/**
 * Returns each file that the site is served from, with its size in bytes. No page needs a source map or a list of what
 * a file was made of. `root` is where the folder of the build is.
 */
function filesOfBuild(root: string): Mark["files"] {
  const files = readdirSync(path.join(root, folder))
    .filter((name) => !notServed.has(name))
    .map((name) => path.join(root, folder, name))
    .flatMap((name) => [name, ...within(name)]);
  const needed = files.filter((file) => !/\.(map|nft\.json)$/.test(file));
  const sizes = needed.map((file) => ({ file: path.relative(root, file), stat: statSync(file) }));
  return Object.fromEntries(sizes.filter(({ stat }) => stat.isFile()).map(({ file, stat }) => [file, stat.size]));
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
 * Returns whether the build that is there belongs to this source; that of a release, which has no source, always does.
 * Throws a plain sentence when it does and one of its files is missing or has another size. Such a site would start,
 * and fail to draw some page.
 */
export function isBuilt(): boolean {
  const made = readMark();
  if (!isRelease && made?.source !== hashNow()) return false;
  const damaged = made ? damagedFile(made) : mark;
  if (!damaged) return true;
  const wayOut = isRelease ? "Unpack the release again." : `Delete the folder ${folder}, then start again: npm start`;
  throw new PlainError(`The build is damaged: ${damaged} is missing or cut short. ${wayOut}`);
}

/** Returns the first file that is missing or has another size than it was built with, if any. */
const damagedFile = ({ files }: Mark): string | undefined =>
  Object.keys(files).find((file) => statSync(file, { throwIfNoEntry: false })?.size !== files[file]);

/** Returns the files of the build that is there. */
export const builtFiles = (): string[] => Object.keys(filesOfBuild("."));

/**
 * Notes that the build that is in `root` is whole, and belongs to the source as it was when this hash of it was taken.
 */
export const markBuilt = (source = hashNow(), root = "."): void =>
  writeFileSync(path.join(root, mark), JSON.stringify({ source, files: filesOfBuild(root) } satisfies Mark));

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
