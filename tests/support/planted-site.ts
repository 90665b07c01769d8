import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A data folder that every fault test copies. */
    planted: string;
  }
}

/**
 * Starts the site once as a new installation does, which also builds it, and stops it: what it leaves behind is what
 * the fault tests begin with.
 */
export default async function (project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "local-offer-planted-"));
  chmodSync(folder, 0o755);
  const { PATH = "", HOME = "", TMPDIR = "/tmp" } = process.env;
  const site = spawn(process.execPath, ["lib/commands/run.mjs", "start"], {
    env: { PATH, HOME, TMPDIR, LOG: "off", DATA_DIR: folder, PORT: "0" } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [site.stdout, site.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
      if (said.includes("Stop with Ctrl-C")) site.kill("SIGTERM");
    });
  const code = await new Promise((resolve) => site.on("close", resolve));
  if (code !== 0) throw new Error(`The site could not be started: ${said}`);
  project.provide("planted", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
