import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

type Lock = { packages: Record<string, { version: string; license?: string; dev?: boolean }> };

const isLicence = (name: string) => /^(licen[cs]e|copying|notice)/i.test(name);

/**
 * Returns the licences of the packages that this project is made of, each with its text. Most licences ask for that
 * of whoever passes a package on. Packages for development alone are left out, as they are no part of a release.
 */
export function licenceTexts(): string {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const passedOn = Object.entries(packages).filter(([place, { dev }]) => place && !dev && existsSync(place));
  return passedOn
    .map(([place, { version, license }]) => {
      const texts = readdirSync(place).filter(isLicence);
      const title = `${place.replace(/^.*node_modules\//, "")} ${version}, ${license ?? "see below"}`;
      return [title, ...texts.map((name) => readFileSync(path.join(place, name), "utf8"))].join("\n\n");
    })
    .join(`\n\n${"-".repeat(80)}\n\n`);
}
