import type { z } from "zod";
import type { EntryKind } from "./entry";
import { GuideContent } from "./guide-content";
import type { Issue } from "./issue";
import { LocationContent } from "./location-content";
import { OrganizationContent } from "./organization-content";
import { ServiceContent } from "./service-content";

/** The one schema through which the content of each kind is read. */
export const contentSchemas = {
  service: ServiceContent,
  guide: GuideContent,
  organization: OrganizationContent,
  location: LocationContent,
} as const satisfies Record<EntryKind, z.ZodType>;

/** The content of one kind of entry. */
export type ContentOf<K extends EntryKind> = z.infer<(typeof contentSchemas)[K]>;
/** The content of an entry of any kind. */
export type Content = ContentOf<EntryKind>;

/** Reads a stored or imported value as content of its kind: the content, or everything that is wrong with it. */
export function parseContent<K extends EntryKind>(
  kind: K,
  value: unknown,
): { content: ContentOf<K>; issues: [] } | { content: null; issues: Issue[] } {
  const read = contentSchemas[kind].safeParse(value);
  if (read.success) return { content: read.data as ContentOf<K>, issues: [] };
  return {
    content: null,
    issues: read.error.issues.map((issue) => ({ field: issue.path.join("."), message: issue.message })),
  };
}
