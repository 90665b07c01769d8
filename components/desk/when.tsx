const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/London" });

/** A moment by clocks in the United Kingdom, such as "21 November 2026 at 14:05". */
export function When({ at }: { at: Date | string }) {
  const date = new Date(at);
  return <time dateTime={date.toISOString()}>{format.format(date)}</time>;
}
