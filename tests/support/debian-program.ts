import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const installed = (name: string) =>
  ["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin"].map((folder) => `${folder}/${name}`).find(existsSync);

/**
 * A program of Debian's that tests are run with: one that is installed, or, as root on Debian, one that is installed
 * now from its package. Null where there is none.
 */
export function findProgram(name: string, fromPackage = name): string | null {
  const found = installed(name);
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  for (const words of [["update"], ["install", "-y", "--no-install-recommends", fromPackage]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", words, { stdio: "ignore", timeout: 300_000, env });
  }
  return installed(name) ?? null;
}
