/*
 * What every `npm run …` begins with: `node lib/commands/run.mjs start` runs start.ts. It makes sure that the packages
 * are there and that the database client is generated, so no command has to know of either. Plain JavaScript, because
 * what reads TypeScript is a package itself. In a release it runs the start.js that start.ts was compiled to, and all
 * that it needs is there.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [name = "", ...words] = process.argv.slice(2);
const isRelease = !existsSync(new URL("../../app/layout.tsx", import.meta.url));
const ending = isRelease ? "js" : "ts";
const file = new URL(`${isRelease ? name.replace(":", "-") : name}.${ending}`, import.meta.url);
process.argv = [process.execPath, fileURLToPath(file), ...words];

/** Ends the command with this sentence. */
function end(sentence) {
  console.error(sentence);
  process.exit(1);
}

const packagesOf = (lockFile) => JSON.parse(readFileSync(lockFile, "utf8")).packages;

/**
 * Ends the command unless npm has finished installing what package-lock.json names, and each of it is still there. npm
 * writes its own list of what is in node_modules last of all. Development packages may be left out (`npm ci
 * --omit=dev`).
 */
function requirePackages() {
  const list = "node_modules/.package-lock.json";
  if (!existsSync(list)) end("The packages are not installed, or not all of them. Run: npm ci");
  const installed = packagesOf(list);
  for (const [place, { version, dev, optional, devOptional }] of Object.entries(packagesOf("package-lock.json"))) {
    if (!place || (!installed[place] && (dev || optional || devOptional))) continue;
    if (installed[place]?.version !== version) end(`${place} is not of the version that this site needs. Run: npm ci`);
    if (!existsSync(`${place}/package.json`)) end(`${place} is missing. Run: npm ci`);
  }
}

/** Makes ready what commands need in a checkout: packages, what reads TypeScript, and the client of the database. */
async function prepareSource() {
  requirePackages();
  await import("tsx");
  const { generateClient } = await import("../database/generate-client.ts");
  const { runCommand } = await import("../process/run-command.ts");
  await runCommand(async () => generateClient());
}

/** Ends the command unless this release has one of that name. */
function requireCommand() {
  const files = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".js"));
  if (existsSync(file)) return process.setSourceMapsEnabled(true);
  end(`Use: ./local-offer COMMAND, one of ${files.map((file) => file.replace(/\.js$/, "")).join(", ")}.`);
}

/**
 * What is damaged, where a command ended because a file of a package or of the build is missing or cannot be read. Null
 * otherwise.
 */
function damageBehind(error) {
  const isMissing = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND"].includes(error?.code);
  const isUnreadable = error instanceof SyntaxError || String(error?.message).startsWith("Transform failed");
  if (!isMissing && !isUnreadable) return null;
  if (isRelease) return "A file of this release is missing or damaged. Unpack it again.";
  const where = `${error.message}\n${error.stack}`;
  if (/[\\/]\.next[\\/]/.test(where))
    return "The build is damaged. Delete the folder .next, then start again: npm start";
  if (/node_modules|Cannot find package/.test(where)) return "A package is missing or damaged. Run: npm ci";
  return null;
}

/** Tells of damage in one sentence and ends. What is no damage is thrown as it is. */
async function tell(error) {
  const damage = damageBehind(error);
  if (!damage) throw error;
  const { say } = await import(`../process/log.${ending}`).catch(() => ({
    say: (sentence) => console.error(sentence),
  }));
  say(damage, "error");
  process.exit(1);
}

// A file that two others load at once may fail for the second one where nobody waits for it.
const tellOfOther = (error) => void tell(error);
process.once("unhandledRejection", tellOfOther);

try {
  if (isRelease) requireCommand();
  else await prepareSource();
  await import(file.href);
  process.off("unhandledRejection", tellOfOther);
} catch (error) {
  await tell(error);
}
