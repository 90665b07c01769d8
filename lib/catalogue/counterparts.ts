import type { Published } from "./catalogue";

/** What says that two councils write of the same: a number in a register, or the name and where it is. */
function marksOf({ kind, slug, content }: Published): string[] {
  if (kind === "guide") return [`guide ${slug}`];
  const name = content.name.toLowerCase();
  if (kind === "organization") {
    const numbers = content.organization_identifiers.map((one) => `${one.identifier_type} ${one.identifier}`);
    return [...numbers, name].map((mark) => `organization ${mark}`);
  }
  if (kind === "location") {
    const { external_identifier: number, external_identifier_type: register, address } = content;
    const marks = [number && `${register} ${number}`, address.postal_code && `${name} ${address.postal_code}`];
    return marks.flatMap((mark) => (mark ? `location ${mark}` : []));
  }
  return [];
}

/**
 * Returns what finds the id of the entry among these that is about the same as an entry of another council, or null.
 * Organizations have the same number or name, places the same number, or the same name and postcode. Guides have the
 * same address. Two services are never the same.
 */
export function counterpartsIn(entries: Iterable<Published>): (entry: Published) => string | null {
  const ids = new Map<string, string>();
  for (const entry of entries) for (const mark of marksOf(entry)) if (!ids.has(mark)) ids.set(mark, entry.id);
  return (entry) => marksOf(entry).flatMap((mark) => ids.get(mark) ?? [])[0] ?? null;
}
