/** One answered request, without anything of the visitor: the route is a pattern, never the address. */
export type RequestLine = { id: string; method: string; route: string; status: number; ms: number };

const silent = process.env.LOG === "off";
const known = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Writes one line of JSON to standard output. `LOG=off` turns it off. */
export function logRequest({ id, method, route, status, ms }: RequestLine): void {
  if (silent) return;
  const line = {
    time: new Date().toISOString(),
    level: "info",
    id,
    method: known.has(method) ? method : "other",
    route,
    status,
    ms,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Writes what kind of fault it was and where. Its message may hold what somebody typed, so that is left out. */
export function logFault(id: string, { name, message, stack }: Error): void {
  const place = stack
    ?.replace(message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 3)
    .map((line) => line.trim());
  console.error(JSON.stringify({ level: "error", id, fault: name, place }));
}
