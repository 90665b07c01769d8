/** Lines of comma-separated text as lists of fields. Fields may be in double quotes; none may hold a line break. */
export function* readCsv(text: string): Generator<string[]> {
  for (const line of text.split(/\r?\n/))
    if (line !== "") yield line.includes('"') ? quotedFields(line) : line.split(",");
}

function quotedFields(line: string): string[] {
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(fields, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}
