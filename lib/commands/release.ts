import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findBinaries } from "../database/postgres-server";
import { PlainError, type Say } from "../process/plain-error";
import { runCommand } from "../process/run-command";
import { build, builtFiles, markBuilt } from "./build";
import { compileCommands } from "./compile-commands";
import { licenceTexts } from "./licence-texts";

/** What a release has as it is in the project. */
const asItIs = [
  ...["content", "public", "prisma/migrations", "lib/geo/data", "app/fonts", "lib/commands/run.mjs"],
  ...[".github/examples", "LICENSE", "README.md"],
];

/** The folder of releases where nobody names another. */
const usual = "release";

const options = {
  to: { type: "string", default: usual },
  "with-node": { type: "boolean", default: false },
  "with-postgresql": { type: "boolean", default: false },
} as const;

function readWords() {
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new PlainError("Use: npm run release -- [--with-node] [--with-postgresql] [--to=FOLDER]");
  }
}

/** Copies a file or folder. Links stay what they are: those among PostgreSQL's libraries lead to their neighbours. */
const copy = (from: string, to: string) => cpSync(from, to, { recursive: true, verbatimSymlinks: true });

/** Returns a map from a built page to the lines of its source, without the source, which is most of it. */
const withoutSource = (map: string) =>
  JSON.stringify(JSON.parse(map, (key, value) => (key === "sourcesContent" ? undefined : value)));

/** Copies the build, and what Next says that it needs of the packages. */
function copyBuild(to: string): void {
  copy(".next/standalone/node_modules", path.join(to, "node_modules"));
  copy(".next/node_modules", path.join(to, ".next/node_modules"));
  for (const file of builtFiles()) {
    copy(file, path.join(to, file));
    const map = `${file}.map`;
    if (existsSync(map)) writeFileSync(path.join(to, map), withoutSource(readFileSync(map, "utf8")));
  }
  // Two files name the folder in which it was built, and nothing that serves looks there.
  for (const name of ["required-server-files.json", "required-server-files.js"]) {
    const file = path.join(to, ".next", name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(process.cwd(), "."));
  }
  markBuilt(undefined, to);
}

/** Copies the Node that runs this. */
function copyNode(to: string): void {
  if (Number.parseInt(process.versions.node, 10) < 24) {
    throw new PlainError("A release takes the Node that makes it, and this is not Node 24. Use npm run release.");
  }
  copy(process.execPath, path.join(to, "node/bin/node"));
}

/** Copies the bundled PostgreSQL of this machine, its links made. */
async function copyPostgres(to: string): Promise<void> {
  const { initdb } = await findBinaries();
  const folder = path.relative(".", path.resolve(initdb, "../../.."));
  copy(folder, path.join(to, folder));
}

/** Writes what says of a release which it is and what it was made of. */
function writePackage(to: string): void {
  const { name, version, license, type, engines } = JSON.parse(readFileSync("package.json", "utf8"));
  writeFileSync(path.join(to, "package.json"), JSON.stringify({ name, version, license, type, engines }, null, 2));
  const words = ["sbom", "--package-lock-only", "--omit=dev", "--sbom-format=cyclonedx"];
  writeFileSync(path.join(to, "sbom.cdx.json"), execFileSync("npm", words));
  writeFileSync(path.join(to, "licences.txt"), licenceTexts());
}

/**
 * `npm run release`: a folder, an archive of it and a Containerfile for it. It runs the site without npm, a build, or
 * what makes one.
 */
await runCommand(async () => {
  const say: Say = (line) => console.log(line);
  const wanted = readWords();
  // Next would look through an old one for what pages need.
  rmSync(usual, { recursive: true, force: true });
  await build(say);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const name = `local-offer-${version}`;
  const to = path.join(wanted.to, name);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  compileCommands(to);
  copyBuild(to);
  for (const place of asItIs) copy(place, path.join(to, place));
  writePackage(to);
  if (wanted["with-node"]) copyNode(to);
  if (wanted["with-postgresql"]) await copyPostgres(to);
  copyFileSync("lib/commands/local-offer.sh", path.join(to, "local-offer"));
  chmodSync(path.join(to, "local-offer"), 0o755);
  // Whoever runs it is not who has made it.
  execFileSync("chmod", ["-R", "u=rwX,go=rX", to]);
  const containerfile = readFileSync(".github/examples/Containerfile", "utf8");
  writeFileSync(path.join(wanted.to, "Containerfile"), containerfile.replaceAll("VERSION", version));
  execFileSync("tar", ["-czf", `${to}.tar.gz`, "--owner=0", "--group=0", "--numeric-owner", "-C", wanted.to, name]);
  say(`Release: ${to}, ${to}.tar.gz and ${wanted.to}/Containerfile.`);
});
