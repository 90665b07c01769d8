import { createHash } from "node:crypto";
import type { BulkReport } from "./report";

/**
 * Returns a short text that differs whenever a report says anything else: what somebody saw is then what is done, or
 * nothing is.
 */
export const fingerprintOf = ({ rows }: BulkReport): string =>
  createHash("sha256")
    .update(
      JSON.stringify(
        rows.map(({ row, outcome, id, slug, content, decision }) => [row, outcome, id, slug, content, decision]),
      ),
    )
    .digest("base64url");
