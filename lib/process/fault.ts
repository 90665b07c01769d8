/**
 * The parts of a fault that may be told: its kind, its code if it has one, and up to three places of the code. The
 * innermost place comes first.
 */
export type ToldFault = { fault: string; code?: string; place?: string[] };

/**
 * A line of a stack: a function and a file, with line and column. Lines of a message that only begin like one are none.
 */
const frame =
  /^\s+at (?:[\w.$<>#[\] ]+ \()?(?:async )?(?:(?:file:|node:|webpack:|turbopack:)\S+|\/\S+|[A-Z]:\\\S+|\S+\.[cm]?[jt]sx?):\d+:\d+\)?$/;
/** As many places as are told of a fault. */
export const mostPlaces = 3;

/** Returns the places of a stack, without what the fault said: that may hold what somebody typed. */
export const placesIn = (stack: string, message = ""): string[] =>
  stack
    .replace(message, "")
    .split("\n")
    .filter((line) => frame.test(line))
    .map((line) => line.trim());

/**
 * Returns the parts of a thrown value that may be told. Messages, causes and everything else that hangs on it are left
 * out.
 */
export function faultOf(thrown: unknown): ToldFault {
  const { name, message, code, stack } = (typeof thrown === "object" && thrown ? thrown : {}) as Record<
    string,
    unknown
  >;
  const fault = typeof name === "string" && /^[\w$]{1,60}$/.test(name) ? name : "Error";
  return {
    fault,
    ...(typeof code === "string" && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? { code } : {}),
    ...(typeof stack === "string" ? { place: placesIn(stack, String(message ?? "")).slice(0, mostPlaces) } : {}),
  };
}
