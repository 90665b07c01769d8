/**
 * How much is read of what somebody else publishes: bytes (after unpacking), pages, records and minutes. More is told
 * in a sentence, and what was read until then counts.
 */
export const feedLimits = {
  /** Bytes of one page or file, and of a whole feed. */
  pageBytes: 16_000_000,
  allBytes: 256_000_000,
  pages: 2_000,
  /** Services, organizations and places together. */
  records: 20_000,
  /** Files in a data package that are looked at. */
  files: 60,
  /** Sentences that are listed one by one before "and more". */
  told: 200,
} as const;
