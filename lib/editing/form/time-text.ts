/** "09:30" as it stands in the form: "9:30am"; "12:00" is "midday". Text that is no such time stays as it is. */
export function timeText(time: string): string {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (!hours || !minutes) return time;
  if (time === "00:00") return "midnight";
  if (time === "12:00") return "midday";
  const hour = Number(hours);
  return `${hour % 12 || 12}${minutes === "00" ? "" : `:${minutes}`}${hour < 12 ? "am" : "pm"}`;
}

/** Returns a time as 09:30 from how people write it: "9.30am", "5 pm", "midday", "17:00". Null when it is no time. */
export function parseTime(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/\.m\.?/g, "m");
  if (plain === "midnight") return "00:00";
  if (plain === "midday" || plain === "noon") return "12:00";
  const [, hours = "", minutes = "00", half] = /^(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)?$/.exec(plain) ?? [];
  if (hours === "" || (!half && !/[:.]/.test(plain))) return null;
  const hour = Number(hours);
  if (half ? hour < 1 || hour > 12 : hour > 23) return null;
  const whole = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  return `${String(whole).padStart(2, "0")}:${minutes}`;
}
