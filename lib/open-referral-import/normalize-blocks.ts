import { hoursInWords, listed } from "../catalogue/hours";
import { type JsonObject, objectsIn, ownValue, scalarText } from "../catalogue/json-values";
import { stableId } from "../catalogue/stable-id";
import { plainNumber } from "../tables/contact-cells";
import { withIds } from "./ids";
import { dayIn, daysIn, timeIn } from "./times";
import type { Reading } from "./told";

/** Returns the words of a record that stand in these fields, those that are there, each once. */
const joined = (...texts: readonly string[]) => [...new Set(texts.filter(Boolean))].join(". ");

const ordinals: Record<string, string> = { 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", "-1": "last" };

/** Returns which days of a month a schedule is on, in words: "the second Monday of each month"; "" for none. */
function daysOfMonth(byday: string, bymonthday: string): string {
  const said = [...byday.matchAll(/(-?\d)\s*([a-z]{2})/gi)].flatMap(([, at = "", code = ""]) => {
    const name = hoursInWords({ ...noHours, byday: code.toUpperCase() });
    return ordinals[at] && name ? `the ${ordinals[at]} ${name}` : [];
  });
  const days = bymonthday.split(",").flatMap((day) => (/^\s*\d{1,2}\s*$/.test(day) ? `day ${day.trim()}` : []));
  const all = [...said, ...days];
  return all.length > 0 ? `On ${listed(all)} of each month` : "";
}

/** A schedule that says nothing. */
const noHours = {
  id: "",
  freq: "WEEKLY" as const,
  byday: null,
  opens_at: null,
  closes_at: null,
  description: null,
  sources: [],
  needs_review: false,
};

/**
 * Returns opening times as they are kept. Days and times that nobody can read stay as words, and so do the first and
 * the last day on which they hold.
 */
export function schedules(list: unknown, owner: string, reading: Reading): JsonObject[] {
  return withIds(list, `${owner} schedule`, reading).map((one) => {
    const said = (name: string) => scalarText(ownValue(one, name));
    const freq = said("freq").toUpperCase();
    const days =
      said("byday") || said("weekday") || (Array.isArray(one.byday) ? one.byday.map(scalarText).join(",") : "");
    const byday = freq === "DAILY" && days === "" ? daysIn("daily") : daysIn(days);
    const [opens_at, closes_at] = [timeIn(said("opens_at")), timeIn(said("closes_at"))];
    const kept = {
      freq: freq === "MONTHLY" ? ("MONTHLY" as const) : ("WEEKLY" as const),
      byday: byday || null,
      opens_at: opens_at || null,
      closes_at: closes_at || null,
    };
    const unread = [
      byday === null && days,
      opens_at === null && `from ${said("opens_at")}`,
      closes_at === null && `to ${said("closes_at")}`,
    ].filter(Boolean);
    // What is published by this program says the same in words, before what somebody wrote.
    const hours = hoursInWords({ ...noHours, ...kept });
    const words = said("description");
    const own_words =
      words === hours ? "" : hours && words.startsWith(`${hours}. `) ? words.slice(hours.length + 2) : words;
    const [from, to] = [dayIn(said("valid_from")), dayIn(said("valid_to"))];
    const holds = [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(" ");
    const monthly = kept.freq === "MONTHLY" ? daysOfMonth(days, said("bymonthday")) : "";
    const description = joined(monthly, own_words, said("notes"), unread.join(" "), holds);
    return { id: one.id, ...kept, ...(description ? { description } : {}) };
  });
}

/** Returns telephone numbers as they are kept: digits and spaces, and an extension that stood behind the number. */
export function phones(list: unknown, owner: string, reading: Reading): JsonObject[] {
  return withIds(list, `${owner} phone`, reading)
    .flatMap(numbersIn)
    .map((one) => {
      const [, written = "", behind = ""] = /^(.*?\d)\s*\(([^()\d][^()]*)\)$/.exec(scalarText(one.number)) ?? [
        "",
        scalarText(one.number),
      ];
      const [, before = written, extension = ""] =
        /^(.{6,}?)[\s,;]*(?:ext(?:ension|n)?\.?|x)\s*:?\s*(\d{1,8})$/i.exec(written) ?? [];
      const type = scalarText(ownValue(one, "type")).toLowerCase();
      return {
        id: one.id,
        number: plainNumber(
          before
            .replace(/\(0\)/, "")
            .replace(/[().\-–]|\/(?!\d{1,3}$)/g, " ")
            .replace(/\s+/g, " ")
            .trim(),
        ),
        extension: scalarText(ownValue(one, "extension")) || extension || null,
        type: ["text", "sms", "textphone"].includes(type) ? "text" : type === "fax" ? "fax" : "voice",
        description: joined(scalarText(ownValue(one, "description")), behind) || null,
      };
    });
}

/** Returns the numbers that somebody wrote into one: each with an id of its own. None where nothing is written. */
function numbersIn(phone: JsonObject): JsonObject[] {
  const written = scalarText(ownValue(phone, "number"))
    .replace(/^\s*(?:tel(?:ephone)?|phone|mobile|mob)\s*[:.]\s*/i, "")
    .replace(/^["']+|["']+$/g, "");
  if (written === "") return [];
  const parts = written.split(/\s*(?:[,;/|]|\bor\b)\s*/i);
  const areWhole = parts.length > 1 && parts.every((part) => /^\+?[\d\s()-]+$/.test(part) && digitsOf(part) > 8);
  const numbers = areWhole ? parts : [written];
  return numbers.map((number, at) => ({ ...phone, id: at === 0 ? phone.id : stableId(`${phone.id} ${at}`), number }));
}

const digitsOf = (text: string): number => text.replace(/\D/g, "").length;

/**
 * Returns contacts as they are kept. One who has only a number or an address in a field of their own has it in a list.
 */
export function contacts(list: unknown, owner: string, reading: Reading): JsonObject[] {
  return withIds(list, `${owner} contact`, reading).map((one) => {
    const { id, phone, phones: many, schedules: times, regular_schedules: older, ...rest } = one;
    const alone = typeof phone === "string" ? [{ number: phone }] : objectsIn([phone]);
    return {
      ...rest,
      id,
      phones: phones([...objectsIn(many), ...alone], String(id), reading),
      schedules: schedules(times ?? older, String(id), reading),
    };
  });
}

/**
 * Returns the contacts of a record. Numbers, times and an email address that stand beside them, and in none, are in
 * the first.
 */
export function withLoose(
  list: readonly JsonObject[],
  loose: { phones: JsonObject[]; email: string; schedules: JsonObject[] },
  id: string,
): JsonObject[] {
  const known = new Set(list.flatMap((contact) => objectsIn(contact.phones)).map(({ number }) => number));
  const numbers = loose.phones.filter(({ number }) => !known.has(number));
  const emails = list.map((contact) => scalarText(contact.email).toLowerCase());
  const email = emails.includes(loose.email.toLowerCase()) ? "" : loose.email;
  if (numbers.length === 0 && email === "" && loose.schedules.length === 0) return [...list];
  const [first = { id: stableId(`${id} contact`) }, ...others] = list;
  const isFree = email !== "" && scalarText(first.email) === "";
  const filled = {
    ...first,
    ...(isFree ? { email } : {}),
    phones: [...objectsIn(first.phones), ...numbers],
    schedules: [...objectsIn(first.schedules), ...loose.schedules],
  };
  const another = email !== "" && !isFree ? [{ id: stableId(`${id} email`), email, phones: [], schedules: [] }] : [];
  return [filled, ...others, ...another];
}

/** Returns an amount of money in pounds; NaN for what is none. A comma before two figures, and no more, is a point. */
const amountIn = (text: string): number =>
  Number(
    text
      .replace(/[£\s]/g, "")
      .replace(/^(\d+),(\d{2})$/, "$1.$2")
      .replace(/,(?=\d{3}(?:[.,]|$))/g, "") || Number.NaN,
  );

/** Returns what something costs as it is kept: the amount is a number, and what is paid is never left without words. */
export function costs(list: unknown, owner: string, reading: Reading): JsonObject[] {
  return withIds(list, `${owner} cost`, reading).flatMap((one) => {
    const amount = amountIn(String(ownValue(one, "amount") ?? ""));
    const words = scalarText(ownValue(one, "amount_description")) || scalarText(ownValue(one, "cost_type"));
    const option = scalarText(ownValue(one, "option")) || words;
    if (option === "" && !Number.isFinite(amount)) return [];
    const money = scalarText(ownValue(one, "currency")).toUpperCase();
    const isPounds = money === "" || money === "GBP";
    return {
      id: one.id,
      option: option || "Cost",
      amount: Number.isFinite(amount) && amount >= 0 && isPounds ? amount : null,
      amount_description: (isPounds ? words : `${amount} ${money}${words && `. ${words}`}`) || null,
    };
  });
}

const accessKinds = ["building", "parking", "equipment", "communication", "language", "adjustment"];

/** Returns help to get in and about as it is kept. What somebody else calls it is part of the words. */
export function access(list: unknown, owner: string, reading: Reading): JsonObject[] {
  return withIds(list, `${owner} access`, reading).flatMap((one) => {
    const details = scalarText(ownValue(one, "details"));
    const isKind = accessKinds.includes(details);
    const words =
      scalarText(ownValue(one, "description")) ||
      scalarText(ownValue(one, "accessibility")) ||
      scalarText(ownValue(one, "name"));
    const description = joined(words, isKind ? "" : details);
    return description === "" ? [] : { id: one.id, details: isKind ? details : "building", description };
  });
}
