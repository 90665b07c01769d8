import { readFileText } from "./file-text";
import { readCsv } from "./read-csv";
import { type BulkFile, readOpenReferral } from "./read-open-referral";

/**
 * Reads a file that somebody chose: CSV, or Open Referral JSON, whatever its name says. Bounded in time and size by
 * `bulkLimits`. Never throws: what cannot be read has sentences that say why and what to do.
 */
export function readBulkFile(bytes: Uint8Array): BulkFile {
  const file = readFileText(bytes);
  if (file.text === null) return { source: null, issues: [file.message], notes: [] };
  const isJson = /^\ufeff?\s*[[{]/.test(file.text);
  const read = isJson ? readOpenReferral(file.text) : readCsv(file.text);
  return { ...read, notes: [...file.notes, ...read.notes] };
}
