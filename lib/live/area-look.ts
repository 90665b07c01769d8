import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Area } from "../catalogue/area";
import type { AreaColours } from "../catalogue/colours";

/** One file of an area's look: where it is served, as what, and what is in it. */
export type LookFile = { address: string; type: string; body: string };

/** What makes an area's pages its own; null for what it does not bring. */
export type AreaLook = { colours: LookFile | null; skyline: LookFile | null; logo: LookFile | null };

/** The custom properties of `app/globals.css` that an area may set. */
const properties = {
  brand: "--color-brand",
  on_brand: "--color-on-brand",
  deep: "--color-brand-dark",
  tint: "--color-tint",
  sky: "--color-sky",
} as const;

/** On paper, and where readers have colours of their own, an area's give way. */
const onScreen = "@media screen and (forced-colors: none)";

function stylesheetOf({ light, dark }: AreaColours): string {
  const rule = (colours: AreaColours["light"]) =>
    Object.entries(colours)
      .map(([name, colour]) => `${properties[name as keyof AreaColours["dark"]]}:${colour}`)
      .join(";");
  return `${onScreen}{:root{${rule(light)}}}${onScreen} and (prefers-color-scheme: dark){:root{${rule(dark)}}}`;
}

/** Returns a file under an address of its own: what changes has another one, so a browser may keep it for good. */
function fileOf(area: Area, name: string, type: string, body: string): LookFile {
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 10);
  const { name: stem, ext } = path.parse(name);
  return { address: `/${area.slug}/look/${stem}-${hash}${ext}`, type, body };
}

function drawingOf(area: Area, name: string, folder: string): LookFile | null {
  const file = path.join(folder, "areas", area.slug, name);
  return existsSync(file) ? fileOf(area, name, "image/svg+xml", readFileSync(file, "utf8")) : null;
}

const looks = new WeakMap<Area, AreaLook>();

/**
 * Returns the look of an area: its colours from `area.yaml`, its `skyline.svg` and `logo.svg` from beside it. They are
 * read once for each reading of `area.yaml`.
 */
export function lookOf(area: Area, folder = "content"): AreaLook {
  const before = looks.get(area);
  if (before) return before;
  const look: AreaLook = {
    colours: area.colours ? fileOf(area, "colours.css", "text/css; charset=utf-8", stylesheetOf(area.colours)) : null,
    skyline: drawingOf(area, "skyline.svg", folder),
    logo: drawingOf(area, "logo.svg", folder),
  };
  looks.set(area, look);
  return look;
}

/** The drawing of a place that is every place. */
export const siteSkyline = "/skyline.svg";

/** Returns where the drawing of an area is: that of every place where it brings none. */
export const skylineOf = (area: Area): string => lookOf(area).skyline?.address ?? siteSkyline;

/** Returns the file of an area's look that is served at this address, or null. */
export function findLookFile(area: Area, address: string): LookFile | null {
  return Object.values(lookOf(area)).find((file) => file?.address === address) ?? null;
}
