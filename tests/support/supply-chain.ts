import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const Package = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const Lock = z.object({ packages: z.record(z.string(), Package) });
const Rules = z.strictObject({
  least_versions: z.array(
    z.strictObject({ package: z.string(), version: z.string(), advisories: z.array(z.string()).min(1) }),
  ),
  licences: z.array(z.string()),
  licences_looked_at: z.record(z.string(), z.string()),
});

export type Lock = z.infer<typeof Lock>;
export type Rules = z.infer<typeof Rules>;

/** Returns this checkout's package-lock.json, and the rules that it is held against (.github/supply-chain.yaml). */
export const readLock = (): Lock => Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
export const readRules = (): Rules => Rules.parse(parse(readFileSync(".github/supply-chain.yaml", "utf8")));

/** Returns what package.json says of each package that has a script to run when it is installed: whether it may. */
export const readAllowedScripts = (): Record<string, boolean> =>
  z.object({ allowScripts: z.record(z.string(), z.boolean()) }).parse(JSON.parse(readFileSync("package.json", "utf8")))
    .allowScripts;

/** Returns the packages of a lock file by name, each copy in the tree. The project itself is none. */
export const packagesIn = ({ packages }: Lock) =>
  Object.entries(packages)
    .filter(([place]) => place !== "")
    .map(([place, one]) => ({ name: place.replace(/^.*node_modules\//, ""), place, ...one }));

/** Returns the packages of which nobody could tell whether what a registry sends is what was looked at. */
export const withoutIntegrity = (lock: Lock): string[] =>
  packagesIn(lock)
    .filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""))
    .map(({ place }) => place);

/** Returns the names of the packages that run a script when they are installed. */
export const withInstallScripts = (lock: Lock): string[] => [
  ...new Set(
    packagesIn(lock)
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ name }) => name),
  ),
];

/** A version as numbers; one that comes before a release ("18.4.0-beta.17") sorts before that release. */
function parseVersion(text: string): number[] {
  const [release = "", before] = text.split("+", 1)[0]?.split(/-(.*)/s) ?? [];
  const numbers = release.split(".").map(Number);
  return before === undefined ? [...numbers, 1] : [...numbers, 0, ...(before.match(/\d+/g) ?? []).map(Number)];
}

/** Whether a version is older than another one (Semantic Versioning 11; words such as "beta" are not compared). */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [parseVersion(version), parseVersion(than)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Returns a sentence for each package that is older than its least safe version. */
export const unsafeVersions = (lock: Lock, { least_versions }: Rules): string[] =>
  packagesIn(lock).flatMap(({ name, version = "0.0.0" }) =>
    least_versions
      .filter((least) => least.package === name && isOlder(version, least.version))
      .map(
        (least) => `${name} ${version} is not safe: use ${least.version} or later (${least.advisories.join(", ")}).`,
      ),
  );

/**
 * Returns the packages of the running site whose licence is not among those that it may have, and was not looked at.
 */
export function unknownLicences(lock: Lock, { licences, licences_looked_at }: Rules): string[] {
  const lookedAt = Object.keys(licences_looked_at).map((name) => (name.endsWith("*") ? name.slice(0, -1) : `${name} `));
  return packagesIn(lock)
    .filter(({ dev }) => !dev)
    .filter(({ license = "none" }) => !license.split(" OR ").some((one) => licences.includes(one)))
    .filter(({ name }) => !lookedAt.some((known) => `${name} `.startsWith(known)))
    .map(({ name, license = "none" }) => `${name}: ${license}`);
}
