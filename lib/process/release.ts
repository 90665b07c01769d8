import { existsSync } from "node:fs";

/** Whether this is a release: what `npm run release` has built and compiled, without its source. */
export const isRelease: boolean = !existsSync("app/layout.tsx");

/**
 * Returns how somebody types a command here: `npm run backup`, or `./local-offer backup` in a release. `words` are what
 * follows its name.
 */
export function typed(command: string, words = ""): string {
  if (isRelease) return `./local-offer ${command} ${words}`.trimEnd();
  if (command === "start") return "npm start";
  return `npm run ${command.replace("-", ":")}${words && ` -- ${words}`}`;
}
