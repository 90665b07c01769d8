import { isMainThread } from "node:worker_threads";
import { faultOf, mostPlaces, placesIn } from "./fault";
import { isOnlyJson, type LogStream, ownLines, writeLine } from "./log-line";

const levels = { error: "error", warn: "warn", info: "info", log: "info", debug: "info", trace: "info" } as const;
type Level = (typeof levels)[keyof typeof levels];

const streamOf = (level: Level): LogStream => (level === "info" ? "stdout" : "stderr");
const note = (level: Level, told: object) =>
  writeLine(streamOf(level), JSON.stringify({ time: new Date().toISOString(), level, ...told }));

/** Returns where something was said, outside this file. */
const here = () => placesIn(new Error().stack ?? "").slice(2, 2 + mostPlaces);

/** Whatever has a stack is a fault, also one of another realm. */
const isFault = (value: unknown) => typeof value === "object" && value !== null && "stack" in value;

/**
 * Makes every later line of this thread's two streams one object of JSON, without any value that a visitor typed. Our
 * own lines (`log.ts`) go out as they are. Lines that libraries print, Next among them, may quote a message, an address
 * or a cause. Of these only the kind of fault and its place go out. The same goes for warnings of Node, and for faults
 * that nothing catches.
 */
export function writeOnlyJson(): void {
  if (isOnlyJson()) return;
  const { stdout, stderr } = process;
  ownLines({ stdout: stdout.write.bind(stdout), stderr: stderr.write.bind(stderr) });
  for (const [method, level] of Object.entries(levels) as [keyof typeof levels, Level][]) {
    console[method] = (...said: unknown[]) => {
      const fault = said.find(isFault);
      note(level, fault ? faultOf(fault) : { fault: "printed by a library", place: here() });
    };
  }
  for (const [stream, level] of [
    [stdout, "info"],
    [stderr, "error"],
  ] as const) {
    stream.write = (_: unknown, ...more: unknown[]) => {
      note(level, { fault: "printed by a library", place: here() });
      const done = more.find((one) => typeof one === "function") as (() => void) | undefined;
      if (done) process.nextTick(done);
      return true;
    };
  }
  process.removeAllListeners("warning").on("warning", (warning) => note("warn", faultOf(warning)));
  // What a thread does not catch reaches whoever started it.
  if (!isMainThread) return;
  process.on("uncaughtException", (error) => {
    note("error", faultOf(error));
    process.exit(1);
  });
}
