import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, findByPath } from "@/lib/catalogue/catalogue";

/**
 * Returns a sentence with the number to ring for a person who cannot write to us now. Of the area's helpers with a
 * number, it is that of the council's own people, or else the first.
 */
export function whomToRing(catalogue: Catalogue, area: Area): string {
  const reachable = area.ask.flatMap((path) => {
    const entry = findByPath(catalogue, area.slug, path);
    const contacts = (entry?.content.contacts ?? []).filter(({ audience }) => audience === "everyone");
    return contacts.flatMap(({ name, title, phones: [phone] }) =>
      phone ? [{ name: name ?? title ?? entry?.content.name ?? "us", number: phone.number }] : [],
    );
  });
  const [first] = [...reachable.filter(({ name }) => name.includes(area.council)), ...reachable];
  return first ? `Or ring ${first.name} on ${first.number}.` : "Or ask somebody named at the end of this page.";
}
