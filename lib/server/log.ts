/** One answered request, without anything of the visitor: the route is a pattern, never the address. */
export type RequestLine = { id: string; method: string; route: string; status: number; ms: number };

const known = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Writes one line of JSON to standard output. `LOG=off` turns it off. */
export function logRequest({ id, method, route, status, ms }: RequestLine): void {
  if (process.env.LOG === "off") return;
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
