import { faultOf } from "./fault";
import { isOnlyJson, writeLine } from "./log-line";
import { settings } from "./settings";

/** One answered request, without anything of the visitor: the route is a pattern, never the address. */
export type RequestLine = { id: string; method: string; route: string; status: number; ms: number };

const known = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Lines wait for others, so that many requests cost one write: this many milliseconds, or until they are this long. */
const patience = 50;
const longest = 64 * 1024;
let waiting = "";
let timer: NodeJS.Timeout | null = null;

/** Writes what waits. Nothing is lost when the process ends by itself or is told to. */
function flush(): void {
  if (timer) clearTimeout(timer);
  timer = null;
  const text = waiting;
  waiting = "";
  if (text) writeLine("stdout", text.slice(0, -1));
}
process.on("exit", flush);

/** Whether no request is logged: asked once, because every request asks. */
let silent: boolean | undefined;

let moment = { at: 0, text: "" };

/** Returns the time now as ISO 8601 has it, put together once a millisecond. */
function timeNow(): string {
  const at = Date.now();
  if (at !== moment.at) moment = { at, text: new Date(at).toISOString() };
  return moment.text;
}

/**
 * Writes one line of JSON to standard output, soon. `LOG=off` turns it off. Ids and patterns hold nothing that JSON
 * would have to escape.
 */
export function logRequest({ id, method, route, status, ms }: RequestLine): void {
  silent ??= settings.LOG === "off";
  if (silent) return;
  const named = known.has(method) ? method : "other";
  waiting += `{"time":"${timeNow()}","level":"info","id":"${id}","method":"${named}","route":"${route}","status":${status},"ms":${ms}}\n`;
  if (waiting.length > longest) flush();
  else timer ??= setTimeout(flush, patience).unref();
}

/** Writes what kind of fault it was and where. Its message may hold what somebody typed, so that is left out. */
export const logFault = (id: string, error: unknown): void =>
  writeLine("stderr", JSON.stringify({ time: timeNow(), level: "error", id, ...faultOf(error) }));

/**
 * Writes a sentence of ours to the operator of the site. It may hold nothing that a visitor typed. It is plain at a
 * terminal, and a line of JSON where the output of the site goes elsewhere (see `writeOnlyJson`).
 */
export function say(message: string, level: "info" | "warn" | "error" = "info"): void {
  const stream = level === "info" ? "stdout" : "stderr";
  const isPlain = !isOnlyJson() || process[stream].isTTY;
  writeLine(stream, isPlain ? message : JSON.stringify({ time: timeNow(), level, message }));
}

const said = new Set<string>();

/**
 * Writes that a setting is wrong, once for each sentence: it is true of every request. The sentence holds nothing of a
 * visitor.
 */
export function logSetting(sentence: string): void {
  if (said.has(sentence)) return;
  said.add(sentence);
  writeLine("stderr", JSON.stringify({ time: timeNow(), level: "error", fault: "setting", sentence }));
}
