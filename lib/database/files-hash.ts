import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Returns one hash over the names and bytes of these files and of everything in these folders, in a fixed order. */
export function filesHash(places: readonly string[], skip: (file: string) => boolean = () => false): string {
  const hash = createHash("sha256");
  const add = (place: string): void => {
    if (skip(place)) return;
    if (statSync(place).isDirectory()) {
      for (const name of readdirSync(place).sort()) add(path.join(place, name));
      return;
    }
    hash.update(`${place}\0`).update(readFileSync(place));
  };
  for (const place of places) add(place);
  return hash.digest("hex");
}
