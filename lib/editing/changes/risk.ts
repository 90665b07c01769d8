import { deepest, type TextWithin, textsWithin } from "../../catalogue/json-values";
import { nationalNumber, phonesInText } from "../../catalogue/phone-number";
import { sentencesOf } from "../../catalogue/sentences";

/**
 * A kind of change that a publisher checks twice, because a mistake or malice there does the most harm. It is where
 * people ring, write and click, whom the service is for, and what to do in a crisis (rule CS-2).
 */
export type Risk = "telephone" | "email" | "website" | "eligibility" | "ages" | "crisis";

/** Each risk in words that finish "Look twice: …". */
export const riskInWords: Readonly<Record<Risk, string>> = {
  telephone: "a telephone number",
  email: "an email address",
  website: "where a link leads",
  eligibility: "whom it is for",
  ages: "ages",
  crisis: "what to do in a crisis",
};

/** Words that people search by, other names, and where facts come from: nobody acts on them. */
const harmless = /^(?:keywords|alternate_names|acronyms|sources|facts)(?:\.|$)|(?:^|\.)(?:id|sources(?:\.\d+)?)$/;
const eligibility = /^(?:eligibility_description|service_areas|referral\.required|referral\.routes\.\d+\.who)(?:\.|$)/;
const ages = /(?:^|\.)(?:ages|age_months|before_birth|m(?:in|ax)imum_age_\w+)(?:\.|$)/;
const crisis =
  /\b(?:999|112|111|116 ?123|85258|A&E|emergenc(?:y|ies)|crisis|urgent(?:ly)?|in danger|unsafe|at risk|suicid\w*|self[- ]harm\w*|overdos\w*|safeguard\w*|abuse\w*|Samaritans|Childline|Shout)\b/i;

type Marks = Record<Risk, Set<string>>;

/** Returns the host of a link, or all of the text when it is no address. */
function hostOf(address: string): string {
  try {
    return new URL(/^www\./i.test(address) ? `https://${address}` : address).host;
  } catch {
    return address.trim();
  }
}

function mark(marks: Marks, { field, key, text }: TextWithin): void {
  if (harmless.test(field) || text.trim() === "") return;
  const inPhones = /(?:^|\.)phones\.\d+\.\w+$/.test(field);
  if (inPhones && ["number", "extension", "type"].includes(key)) marks.telephone.add(`${key} ${nationalNumber(text)}`);
  else if (key === "email") marks.email.add(text.trim().toLowerCase());
  else if (key === "url") marks.website.add(hostOf(text));
  else {
    for (const number of phonesInText(text)) marks.telephone.add(nationalNumber(number));
    for (const [address] of text.matchAll(/[^\s@<>()[\]]{1,64}@[^\s@<>()[\],;]{1,190}/g)) {
      marks.email.add(address.toLowerCase());
    }
    for (const [address] of text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>()[\]]{1,2000}/gi))
      marks.website.add(hostOf(address));
  }
  if (crisis.test(text)) for (const one of sentencesOf(text)) if (crisis.test(one)) marks.crisis.add(one);
  if (eligibility.test(field)) marks.eligibility.add(`${field} ${text}`);
}

/** Whether this value says something of ages: a number of months, or anything under `ages`. */
function markAges(marks: Marks, field: string, value: unknown, depth = 0): void {
  if (depth > deepest || value === null || value === undefined || value === "") return;
  if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value))
      markAges(marks, field ? `${field}.${key}` : key, inner, depth + 1);
  } else if (ages.test(field)) marks.ages.add(`${field} ${value}`);
}

function marksOf(field: string, value: unknown): Marks {
  const marks: Marks = {
    telephone: new Set(),
    email: new Set(),
    website: new Set(),
    eligibility: new Set(),
    ages: new Set(),
    crisis: new Set(),
  };
  for (const text of textsWithin(
    value,
    field,
    field.split(".").findLast((part) => !/^\d+$/.test(part)),
  ))
    mark(marks, text);
  markAges(marks, field, value);
  return marks;
}

const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size !== other.size || [...one].some((each) => !other.has(each));

/**
 * Returns the reasons to check a change of a field twice, from its value before and its value now. Undefined is no
 * value.
 */
export function risksOf(field: string, before: unknown, after: unknown): Risk[] {
  const [was, is] = [marksOf(field, before), marksOf(field, after)];
  return (Object.keys(riskInWords) as Risk[]).filter((risk) => differ(was[risk], is[risk]));
}
