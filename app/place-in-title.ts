import { parsePostcodePart } from "@/lib/geo/postcode";

/**
 * Returns a place of an address as a title may hold it, or null when it comes from a postcode. Browsers keep titles in
 * their history, and previews of links show them.
 */
export const placeInTitle = (near: string): string | null => (parsePostcodePart(near).outcome === "part" ? null : near);
