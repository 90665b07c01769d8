import type { Keyed } from "./field";

const perType: Partial<Record<Keyed["type"], string>> = {
  email: "Enter an email address, such as name@example.org.",
  url: "Enter the whole web address, which starts with https:// or http://.",
  phone: "Use digits and spaces only, such as 01865 904040.",
  postcode: "Enter a full postcode, such as OX4 3LX.",
  slug: "Use small letters, numbers and single hyphens only.",
  months: "Enter an age, such as 18, or 6 months.",
  day: "Enter a day that exists, such as 21 November 2026.",
  time: "Enter a time, such as 9:30am.",
  choice: "Choose one of these.",
  choices: "Tick what is right, and nothing that is not in the list.",
  weekdays: "Tick the days again.",
  "yes-no": "Choose again.",
  reference: "Choose it again.",
  lines: "Write short texts, one on each line.",
  text: "Write this as plain text.",
  markdown: "Write this as plain text.",
  line: "Write this on one line.",
  list: "This cannot be read. Remove it and add it again.",
  group: "This cannot be read. Fill it in again.",
};

/** What a number must be, in a sentence. */
function ofNumber({ whole, least, most, unit }: Extract<Keyed, { type: "number" }>): string {
  const figures = `Use figures only${unit ? ` (${unit})` : ""}, such as ${unit === "pounds" ? "12.50" : "12"}.`;
  const range = least !== undefined && most !== undefined ? `Enter a number from ${least} to ${most}.` : null;
  const floor = least !== undefined && range === null ? `Enter ${least} or more.` : null;
  return [whole ? "Enter a whole number." : null, range, floor, figures].filter(Boolean).join(" ");
}

/** Returns the rule of a field, as a sentence that says what to do. */
export const ruleInWords = (field: Keyed): string =>
  field.rule ?? (field.type === "number" ? ofNumber(field) : (perType[field.type] ?? "Check this."));

/** Returns the sentence that says what to do when a field is empty and nothing can be published without it. */
export const askInWords = (field: Keyed): string => field.ask ?? `Fill in “${field.label}”.`;

/** Returns the notice beside a field: that it is needed, and how long it may be. Null for nothing. */
export function noticeInWords(field: Keyed): string | null {
  const isLong = field.type === "text" && field.most <= 2000;
  const isNeeded = field.ask !== undefined && field.type !== "group";
  const parts = [isNeeded && "Needed to publish.", isLong && `At most ${field.most} characters.`];
  return parts.filter(Boolean).join(" ") || null;
}
