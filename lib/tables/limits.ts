/**
 * How much one file may hold: bytes, rows, columns beside ours, and characters in one row. More is refused with a
 * sentence, never cut.
 */
export const bulkLimits = {
  bytes: 2_000_000,
  rows: 5_000,
  columns: 200,
  /** Cells that say something, in the whole file. */
  cells: 400_000,
  rowCharacters: 250_000,
  /** How deep Open Referral JSON may be nested. */
  depth: 20,
  /** How many issues of the whole file are listed before "and more". */
  listed: 50,
} as const;
