import { PlainError } from "../../process/plain-error";
import { typed } from "../../process/release";

const usage = `Say to which time: ${typed("restore", "--to 2026-11-21T14:30")} (this machine's time; end it with Z for UTC), or --to latest.`;

/**
 * Returns the words after `npm run restore --`: a time that has been, or null for `latest`. Throws a plain sentence for
 * anything else.
 */
export function parseRestoreTime(words: readonly string[], now: Date): Date | null {
  const [name, value, ...more] = words.flatMap((word) => (word.startsWith("--to=") ? ["--to", word.slice(5)] : [word]));
  if (name !== "--to" || !value || more.length > 0) throw new PlainError(usage);
  if (value === "latest") return null;
  const isTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?$/.test(value);
  const time = new Date(isTime ? value.replace(" ", "T") : Number.NaN);
  if (Number.isNaN(time.getTime())) throw new PlainError(`“${value}” is not a time. ${usage}`);
  if (time > now) throw new PlainError(`${time.toISOString()} has not been yet. ${usage}`);
  return time;
}
