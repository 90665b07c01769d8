import { notFound } from "next/navigation";
import { britishDay } from "@/lib/catalogue/british-day";
import { findArea } from "@/lib/catalogue/catalogue";
import type { BulkWorld } from "@/lib/db/tables/bulk-report";
import { areasWhere, type Editor, type Role } from "@/lib/editing/roles";
import { liveCatalogue } from "@/lib/live/live";

/** Returns the areas in which this person has at least this role, as the site knows them. */
export const areasOfEditor = (editor: Editor, least: Role) =>
  areasWhere(editor, least).flatMap((slug) => findArea(liveCatalogue(), slug) ?? []);

/** Returns the facts with which a dry run in this area is worked out; null when the site does not know the area. */
export function findWorld(slug: string): BulkWorld | null {
  const area = findArea(liveCatalogue(), slug);
  return area && { area, terms: liveCatalogue().terms, today: britishDay(new Date()) };
}

/** `findWorld`, where its absence is not found. */
export const requireWorld = (slug: string): BulkWorld => findWorld(slug) ?? notFound();
