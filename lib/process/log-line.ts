import { oncePerThread } from "./once-per-thread";

/** The two streams of output. */
export type LogStream = "stdout" | "stderr";

/** How a line goes out where only lines of the log may (see `writeOnlyJson`). */
type Own = Record<LogStream, (text: string) => unknown>;

const home = oncePerThread("log", () => ({ own: null as Own | null }));

/** From now on lines of the log go out this way, and `console` and the streams are no way for them. */
export function ownLines(own: Own): void {
  home.own = own;
}

/** Returns whether this thread writes lines of the log and nothing else. */
export const isOnlyJson = (): boolean => home.own !== null;

/** Writes lines of the log that are whole: they hold nothing that somebody typed. */
export function writeLine(stream: LogStream, text: string): void {
  if (home.own) home.own[stream](`${text}\n`);
  else if (stream === "stderr") console.error(text);
  else process.stdout.write(`${text}\n`);
}
