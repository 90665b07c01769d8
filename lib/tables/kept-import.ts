import { isUuid } from "../catalogue/stable-id";
import type { BulkSource, Decision, Decisions } from "./bulk-row";

/**
 * What is kept of a file between its dry run and the making of drafts. `source` null: it could not be read, for
 * `issues`.
 */
export type KeptImport = {
  source: BulkSource | null;
  issues: string[];
  notes: string[];
  decisions: Decisions;
};

/** What was done with an import: how many drafts were made of new entries and of changes, and which. */
export type DoneImport = { made: number; changed: number; ids: string[] };

/** What an action came to for one entry. `sentence` says why, when it was not done. */
export type ActionResult = { id: string; name: string; done: boolean; sentence: string };

/** What an action on many entries came to. */
export type DoneActions = { action: string; results: ActionResult[] };

/** A decision as a form sends it ("entry:…", "row:5", "another", "leave out"); null when somebody has not said. */
export function parseDecision(text: string): Decision | null {
  const [, kind, value = ""] = /^(entry|row):(.+)$/.exec(text) ?? [];
  if (kind === "entry" && isUuid(value)) return { choice: "same entry", id: value };
  if (kind === "row" && /^[1-9]\d{0,5}$/.test(value)) return { choice: "same row", row: Number(value) };
  if (text === "another" || text === "leave out") return { choice: text };
  return null;
}

/** Returns a decision as `parseDecision` reads it; "" for none. */
export function decisionText(decision: Decision | null): string {
  if (decision === null) return "";
  if (decision.choice === "same entry") return `entry:${decision.id}`;
  return decision.choice === "same row" ? `row:${decision.row}` : decision.choice;
}
