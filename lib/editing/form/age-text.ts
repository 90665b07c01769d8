import { counted } from "../../catalogue/counted";

/** Returns an age in whole months as it stands in the form: "18 years", "6 months", "3 years 6 months", "birth". */
export function ageText(months: number): string {
  if (!Number.isInteger(months) || months < 0) return String(months);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (months === 0) return "birth";
  if (years === 0) return counted(rest, "month");
  return rest === 0 ? counted(years, "year") : `${counted(years, "year")} ${counted(rest, "month")}`;
}

const number = String.raw`(\d{1,4}|\d{0,3}½|\d{1,3}[.]5)`;
const years = new RegExp(`^${number}(?: ?(?:years?|yrs?|y)(?: old)?)?$`);
const months = /^(\d{1,4}) ?(?:months?|mths?|mo|m)(?: old)?$/;
const both = /^(\d{1,3}) ?(?:years?|yrs?|y),?(?: and)? (\d{1,2}) ?(?:months?|mths?|mo|m)(?: old)?$/;

/** Whole months from an age as people write it; a number alone is years. Null when it cannot be read. */
export function parseAge(text: string): number | null {
  const plain = text.toLowerCase().replace(/\s+/g, " ").trim();
  if (/^(at |from )?birth$/.test(plain)) return 0;
  const [, wholeYears, andMonths] = both.exec(plain) ?? [];
  if (wholeYears && andMonths) return Number(wholeYears) * 12 + Number(andMonths);
  const [, onlyMonths] = months.exec(plain) ?? [];
  if (onlyMonths) return Number(onlyMonths);
  const [, onlyYears] = years.exec(plain) ?? [];
  return onlyYears === undefined ? null : Number(onlyYears.replace("½", ".5")) * 12;
}
