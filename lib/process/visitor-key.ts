import { createHmac, randomBytes } from "node:crypto";

const secret = randomBytes(32);

/**
 * Returns what stands for a network while this process runs, and tells nobody which it is; null for this machine
 * itself. What is counted for each visitor once is counted by it.
 */
export const visitorKey = (network: string): string | null =>
  network === "here" ? null : createHmac("sha256", secret).update(network).digest("base64url").slice(0, 16);

/** The header in which the door says who asks, by that. What a visitor writes there is never believed. */
export const visitorHeader = "x-visitor";
