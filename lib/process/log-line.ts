/** The two streams of output. */
export type LogStream = "stdout" | "stderr";

/** How a line goes out where only lines of the log may (see `writeOnlyJson`). */
type Own = Record<LogStream, (text: string) => unknown>;

// What Next has built holds this module a second time; both write the same way.
const key = Symbol.for("local-offer.log");
type Shared = typeof globalThis & { [key]?: Own };

/** From now on lines of the log go out this way, and `console` and the streams are no way for them. */
export function ownLines(own: Own): void {
  (globalThis as Shared)[key] = own;
}

/** Whether this thread writes lines of the log and nothing else. */
export const isOnlyJson = (): boolean => (globalThis as Shared)[key] !== undefined;

/** Writes lines of the log that are whole: they hold nothing that somebody typed. */
export function writeLine(stream: LogStream, text: string): void {
  const own = (globalThis as Shared)[key];
  if (own) own[stream](`${text}\n`);
  else if (stream === "stderr") console.error(text);
  else process.stdout.write(`${text}\n`);
}
