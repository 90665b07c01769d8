import type { EntryRow } from "../entries/entries";
import type { Prisma } from "../generated/client";
import type { Transaction } from "../people/editors";

/** What is done to an entry, as the log names it. */
export type Action =
  | "create"
  | "draft"
  | "save"
  | "discard"
  | "submit"
  | "take back"
  | "send back"
  | "publish"
  | "emergency publish"
  | "emergency checked"
  | "emergency mail"
  | "schedule"
  | "unschedule"
  | "withdraw"
  | "restore"
  | "confirm"
  | "rename"
  | "owner"
  | "note"
  | "label"
  | "share"
  | "shared notes"
  | "stop sharing"
  | "refuse sharing"
  | "allow sharing"
  | "import";

/**
 * Adds to the log what was done to an entry. The last thing in a transaction: it waits for everybody who writes the
 * log.
 */
export const logEntry = (
  tx: Transaction,
  actor: string,
  action: Action,
  entry: EntryRow,
  more: { reason?: string | null; detail?: Prisma.InputJsonObject } = {},
) =>
  tx.event.create({
    data: {
      actor,
      action,
      entryId: entry.id,
      areaSlug: entry.areaSlug,
      reason: more.reason ?? null,
      detail: more.detail ?? {},
    },
  });

/** Adds to the log what was done about people, or was refused. `areaSlug` null: it concerns no one area. */
export const logPeople = (
  tx: Transaction,
  actor: string,
  action: string,
  areaSlug: string | null,
  detail: Prisma.InputJsonObject = {},
) => tx.event.create({ data: { actor, action, areaSlug, detail } });
