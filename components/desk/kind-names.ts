import type { EntryKind } from "@/lib/catalogue/entry";

/** What each kind of entry is called on the desk. */
export const kindNames: Record<EntryKind, string> = {
  service: "Service",
  guide: "Guide",
  organization: "Organisation",
  location: "Place",
};
