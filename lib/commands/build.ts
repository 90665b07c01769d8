import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { filesHash } from "./files-hash";
import { PlainError, type Say } from "./plain-error";

const folder = ".next";
const source = [
  "app",
  "components",
  "lib",
  "public",
  "instrumentation.ts",
  "package-lock.json",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];
const notBuilt = (file: string) => file.startsWith("lib/commands") || file.startsWith("lib/geo/data");

const mark = `${folder}/built-from`;
const hashNow = () => filesHash(source, notBuilt);

/** Whether the build that is there belongs to this source. */
export const isBuilt = (): boolean => existsSync(mark) && readFileSync(mark, "utf8") === hashNow();

/**
 * Builds the site with Next, unless the build that is there belongs to this source. Says so before the long work. Throws a
 * plain sentence with what Next said when it cannot be built.
 */
export async function build(say: Say): Promise<void> {
  if (isBuilt()) return say("Build: this source is built already.");
  const hash = hashNow();
  say("Build: making it. This takes half a minute or so.");
  const started = Date.now();
  const output: Buffer[] = [];
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  const stop = () => child.kill();
  process.once("exit", stop);
  const code = await new Promise((resolve) => child.on("close", resolve));
  process.off("exit", stop);
  if (code !== 0) throw new PlainError(`The site could not be built.\n${Buffer.concat(output).toString("utf8")}`);
  writeFileSync(mark, hash);
  say(`Build: made in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}
