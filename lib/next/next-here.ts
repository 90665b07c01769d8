import { oncePerThread } from "../process/once-per-thread";
import type { NextSite } from "./start-next";

// What opens Next and what Next has built hold this module once each.
const held = oncePerThread("next", () => ({ opening: null as Promise<NextSite> | null }));

/** Leaves the Next that is being opened in this thread for what it has built. */
export function leaveNext(opening: Promise<NextSite>): void {
  held.opening = opening;
}

/**
 * The Next that draws in this thread for a front door in another; null where there is none: while it is built, and in
 * development.
 */
export const nextHere = (): Promise<NextSite> | null => held.opening;
