import { readFileSync } from "node:fs";

/** The rows of a CSV file with a header line; quoted cells may hold commas and doubled quotes. */
export function readCsv(file: string): Record<string, string>[] {
  const lines = readFileSync(file, "utf8")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)].map(([, cell = ""]) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.trim(),
    );
  const header = cells(lines[0] ?? "");
  return lines
    .slice(1)
    .map((line) => Object.fromEntries(header.map((name, index) => [name, cells(line)[index] ?? ""])));
}
