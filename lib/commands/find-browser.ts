import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { PlainError } from "./plain-error";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium to test with: `CHROMIUM`, one that is installed, or one that Playwright has. Null when there is none. */
export const installedBrowser = (): string | null =>
  [process.env.CHROMIUM ?? "", ...installed, chromium.executablePath()].find(
    (file) => file !== "" && existsSync(file),
  ) ?? null;

/** The Chromium for the browser tests. When there is none: gets Playwright's own, or, as root on Debian, installs one. */
export function findBrowser(say: (line: string) => void): string {
  const found = installedBrowser();
  if (found) return found;
  const attempts: [string, string[]][] = [
    ["npx", ["playwright", "install", "chromium"]],
    ["apt-get", ["update"]],
    ["apt-get", ["install", "-y", "--no-install-recommends", "chromium"]],
  ];
  for (const [command, words] of attempts) {
    say(`Browser: none yet, trying ${command} ${words.join(" ")}`);
    spawnSync(command, words, {
      stdio: "ignore",
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const got = installedBrowser();
    if (got) return got;
  }
  throw new PlainError("The browser tests need Chromium. Install it, or set CHROMIUM to where it is.");
}
