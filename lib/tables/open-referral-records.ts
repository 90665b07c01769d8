import type { EntryKind } from "../catalogue/entry";
import type { Terms } from "../catalogue/terms";
import type { Draft } from "./draft";
import { type EditionForTables, openReferralTables, type Row, type Tables } from "./open-referral-tables";

/*
 * Open Referral's nested JSON, made of its tables: each service, organization and location with what belongs to it
 * alone. Organizations and places are named by id here; `open-referral-out.ts` puts them inside the services.
 */

/** A row without what is not stated: Open Referral has no nulls. */
const stated = (row: Row): Draft =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== ""));

/** The rows of a table by the value of a column. */
function grouped(rows: readonly Row[] = [], column: string): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of rows) {
    const home = groups.get(row[column]);
    if (home) home.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}

/** Adds lists to a record; an empty list is left out. */
const withLists = (record: Draft, lists: Record<string, readonly unknown[]>): Draft => ({
  ...record,
  ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
});

/** Looks up the children of rows. A column that says to whom a row belongs is not repeated inside its owner. */
function childrenIn(tables: Tables) {
  const groups = new Map<string, Map<unknown, Row[]>>();
  return (table: string, column: string, id: unknown): Draft[] => {
    const key = `${table} ${column}`;
    if (!groups.has(key)) groups.set(key, grouped(tables[table], column));
    return (groups.get(key)?.get(id) ?? []).map(stated);
  };
}

const owners = ["service_id", "organization_id", "location_id", "contact_id", "service_at_location_id"];
const bare = (record: Draft): Draft =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !owners.includes(name)));

/** What one entry says, by its id. */
export type OpenReferralRecord = { kind: EntryKind; record: Draft };

/**
 * The records of these editions by entry id. Editions whose content does not fit its schema (unfinished drafts) are
 * left out: Open Referral has no place for what is not finished.
 */
export function openReferralRecords(
  editions: readonly EditionForTables[],
  terms: Terms,
): Map<string, OpenReferralRecord> {
  const tables = openReferralTables(editions, terms);
  const children = childrenIn(tables);
  const own = (table: string, column: string, id: unknown) => children(table, column, id).map(bare);
  const termById = new Map((tables.taxonomy_terms ?? []).map((term) => [term.id, stated(term)]));
  const contacts = (column: string, id: unknown) =>
    own("contacts", column, id).map((contact) =>
      withLists(contact, {
        phones: own("phones", "contact_id", contact.id),
        schedules: own("schedules", "contact_id", contact.id),
      }),
    );
  const attributes = (id: unknown) =>
    children("attributes", "link_id", id).map((attribute) => ({
      ...attribute,
      taxonomy_term: termById.get(attribute.taxonomy_term_id as string),
    }));
  const places = (id: unknown) =>
    children("service_at_locations", "service_id", id).map(({ service_id: _, ...place }) =>
      withLists(place, {
        phones: own("phones", "service_at_location_id", place.id),
        schedules: own("schedules", "service_at_location_id", place.id),
      }),
    );
  const records = new Map<string, OpenReferralRecord>();
  const add = (kind: EntryKind, row: Row, lists: Record<string, readonly unknown[]>) =>
    records.set(String(row.id), { kind, record: withLists(stated(row), lists) });
  for (const row of tables.organizations ?? []) {
    add("organization", row, {
      organization_identifiers: own("organization_identifiers", "organization_id", row.id),
      contacts: contacts("organization_id", row.id),
    });
  }
  for (const row of tables.locations ?? []) {
    add("location", row, {
      addresses: own("addresses", "location_id", row.id),
      accessibility: own("accessibility", "location_id", row.id),
      schedules: children("schedules", "location_id", row.id).flatMap((one) => (one.contact_id ? [] : bare(one))),
      contacts: contacts("location_id", row.id),
    });
  }
  for (const row of tables.services ?? []) {
    add(row.kind === "guide" ? "guide" : "service", row, {
      service_areas: own("service_areas", "service_id", row.id),
      service_at_locations: places(row.id),
      cost_options: own("cost_options", "service_id", row.id),
      languages: own("languages", "service_id", row.id),
      required_documents: own("required_documents", "service_id", row.id),
      contacts: contacts("service_id", row.id),
      accessibility: own("accessibility", "service_id", row.id),
      attributes: attributes(row.id),
    });
  }
  return records;
}
