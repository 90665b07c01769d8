import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findByPath, type Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";

/** The area's page for saying that something is wrong, or null when it has none or this is it. */
export function whereToTellUs(entry: Published, area: Area, catalogue: Catalogue) {
  const improve = area.improve ? findByPath(catalogue, entry.area, area.improve) : null;
  return improve && improve.id !== entry.id ? { name: improve.content.name, href: pathOfEntry(improve) } : null;
}
