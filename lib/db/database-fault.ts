/** Faults whose message names a rule of ours, never a value: constraints (class 23) and what triggers raise. */
const namesNoValue = /^(?:23...|P0001)$/;

/** What PostgreSQL said, as Prisma's driver hands it on. */
const saidBy = (error: unknown) =>
  (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } } }).meta
    ?.driverAdapterError?.cause;

/**
 * A fault of the database, without its message. The database's messages repeat values, which may be an address or other
 * typed text, and faults are logged. `code` is Prisma's ("P2002": not unique), or empty.
 */
export class DatabaseFault extends Error {
  override name = "DatabaseFault";
  readonly code: string;

  constructor(error: unknown) {
    const { code, name } = error as { code?: unknown; name?: unknown };
    const known = typeof code === "string" && /^[A-Z0-9_]{2,30}$/.test(code) ? code : "";
    const { originalCode = "", originalMessage = "" } = saidBy(error) ?? {};
    const rule = namesNoValue.test(originalCode) ? `: ${originalMessage}` : "";
    super(`The database did not do it (${known || String(name)})${rule}.`);
    this.code = known;
  }
}

/**
 * Returns whether something was not done because there is one already. By its name: what Next has built may hold this
 * module more than once, and all use the client that was opened first.
 */
export const isNotUnique = (error: unknown): boolean =>
  error instanceof Error && error.name === "DatabaseFault" && (error as DatabaseFault).code === "P2002";
