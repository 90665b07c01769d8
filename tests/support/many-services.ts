import { type AreaContent, type Catalogue, joinContents, type Published } from "../../lib/catalogue/catalogue";
import { stableId } from "../../lib/catalogue/stable-id";
import { firstCatalogue } from "./catalogue";

const idIn = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The Catalogue of a site with so many services: the first ones over and over, each time with ids of their own. */
export function manyServices(count: number): Catalogue {
  const first = firstCatalogue();
  const own = [...first.entries.values()].filter(({ area }) => area === "oxfordshire");
  const entries = new Map<string, Published>();
  for (let copy = 0, made = 0; made < count; copy++)
    for (const entry of own) {
      if (entry.kind === "service" && ++made > count) break;
      const text = JSON.stringify(entry).replace(idIn, (id) => stableId(`${id} ${copy}`));
      const one = JSON.parse(text) as Published;
      one.slug = `${entry.slug}-${copy}`;
      entries.set(one.id, one);
    }
  const content: AreaContent = { entries, removed: [], moved: [], responses: [], unmetNeeds: [], shared: [] };
  return joinContents(first, [content]);
}
