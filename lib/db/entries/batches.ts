/**
 * Rows that one statement takes: PostgreSQL has at most 65,535 parameters in one, and a long one holds up the others.
 */
const mostRows = 500;

/** Returns the same rows in batches that one statement can take, or smaller ones. */
export function inBatches<Row>(rows: readonly Row[], most = mostRows): Row[][] {
  const batches: Row[][] = [];
  for (let from = 0; from < rows.length; from += most) batches.push(rows.slice(from, from + most));
  return batches;
}
