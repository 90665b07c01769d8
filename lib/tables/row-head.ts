import type { EntryKind } from "../catalogue/entry";
import { ownValue, scalarText } from "../catalogue/json-values";
import type { BulkIssue, Decision, ExistingEntry, SourceRow } from "./bulk-row";
import { findBase, type HeadIndex, saidIn, stop } from "./find-base";
import { slugOfName } from "./slug-of-name";

/** Which entry a row is about. `base` is the entry that it changes, null for a new one. */
export type RowHead = {
  kind: EntryKind;
  id: string;
  slug: string;
  name: string;
  base: ExistingEntry | null;
  issues: BulkIssue[];
};

/** What people write for a kind. */
const kindsByWord = new Map<string, EntryKind>(
  Object.entries({
    service: "service",
    services: "service",
    guide: "guide",
    guides: "guide",
    page: "guide",
    organization: "organization",
    organizations: "organization",
    organisation: "organization",
    organisations: "organization",
    provider: "organization",
    location: "location",
    locations: "location",
    place: "location",
    site: "location",
  } as const),
);

/**
 * Returns the entry that a row is about: the one with its id, else the one with its kind and slug, else a new one. A
 * decision that it is an entry that is here goes before its slug. Adds the slugs of new entries to `index.taken`.
 */
export function readHead(source: SourceRow, decision: Decision | null, index: HeadIndex): RowHead {
  const issues: BulkIssue[] = [];
  const said = (field: string) => saidIn(source, field);
  const kindWord = said("kind").toLowerCase();
  const kind = "kind" in source ? source.kind : kindWord === "" ? "service" : kindsByWord.get(kindWord);
  if (kind === undefined) {
    issues.push(stop("kind", `“${said("kind")}” is no kind of entry. Use service, guide, organization or location.`));
  }
  const named = [index.area.slug, index.area.name, index.area.council].map((name) => name.toLowerCase());
  if (said("area") !== "" && !named.includes(said("area").toLowerCase())) {
    issues.push(stop("area", `This row is for “${said("area")}”, and the file is read for ${index.area.name}.`));
  }
  const found = findBase(source, kind ?? "service", decision, index, issues);
  const name = said("name") || scalarText(ownValue(found.base?.content, "name"));
  const head = { kind: found.base?.kind ?? kind ?? "service", name, base: found.base, issues };
  if (found.base) return { ...head, id: found.base.id, slug: found.base.slug };
  const isTaken = { has: (slug: string) => index.taken.has(`${head.kind} ${slug}`) };
  const slug = found.slug ?? slugOfName(name, isTaken, index.numbers);
  index.taken.add(`${head.kind} ${slug}`);
  return { ...head, id: found.id ?? index.newEntryId(source.row), slug };
}
