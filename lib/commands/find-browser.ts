import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { PlainError } from "../process/plain-error";
import { environmentWith, settings } from "../process/settings";

/** The browser without a window: the same engine as Chromium, at half the cost. */
const shell = "/usr/bin/chromium-headless-shell";
const others = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const first = (files: string[]) => files.find((file) => file !== "" && existsSync(file)) ?? null;

/** A Chromium to test with: `CHROMIUM`, one that is installed, or one that Playwright has. Null when there is none. */
export const installedBrowser = (): string | null =>
  first([settings.CHROMIUM ?? "", shell, ...others, chromium.executablePath()]);

/**
 * Runs a program without its output, for five minutes at most. How it ends tells nothing: what is there afterwards
 * does.
 */
const run = (program: string, words: string[], env = environmentWith({})): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(program, words, { stdio: "ignore", timeout: 300_000, env });
    child.on("error", () => resolve()).on("close", () => resolve());
  });

/** Installs packages as Debian does. Nothing happens elsewhere, or to somebody who may not. */
async function installPackage(name: string): Promise<void> {
  const environment = environmentWith({ DEBIAN_FRONTEND: "noninteractive" });
  await run("apt-get", ["update"], environment);
  await run("apt-get", ["install", "-y", "--no-install-recommends", name], environment);
}

/**
 * Returns the Chromium for the browser tests. As root on Debian it installs the one without a window. Where that cannot
 * be had it takes what is installed, gets Playwright's own, or installs the whole one. Throws `PlainError` when there
 * is none in the end.
 */
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const wanted = first([settings.CHROMIUM ?? "", shell]);
  if (wanted) return wanted;
  say("Browser: installing chromium-headless-shell");
  await installPackage("chromium-headless-shell");
  if (!installedBrowser()) {
    say("Browser: getting Playwright's own");
    await run("npx", ["playwright", "install", "chromium"]);
  }
  if (!installedBrowser()) await installPackage("chromium");
  const found = installedBrowser();
  if (found) return found;
  throw new PlainError("The browser tests need Chromium. Install it, or set CHROMIUM to where it is.");
}
