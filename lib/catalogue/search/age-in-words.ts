/** The whole years of age that a query speaks of, both included, and the query without the words that say so. */
export type AgeInWords = { from: number; to: number; rest: string };

const numbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const number = `(\\d{1,2}|twenty[\\s-](?:one|two|three|four|five)|${numbers.join("|")})`;
const half = "(?:[.,]5|½| and a half)?";
const oldest = 25;

const read = (text: string) =>
  /^\d/.test(text) ? Number(text) : text.split(/[\s-]/).reduce((sum, word) => sum + numbers.indexOf(word), 0);
const years = (from: number, to = from) => ({ from, to });

/**
 * How an age is said, the most certain first. `keep` leaves the words in the query, because they say what it is
 * about as well: "turning 18"; `means` is the word that says the same. In England, children in Year 1 turn 6 and those
 * in Year 9 turn 14 (GOV.UK, "The national curriculum").
 */
const patterns: { says: RegExp; ages: (said: number) => { from: number; to: number }; keep?: true; means?: string }[] =
  [
    {
      says: new RegExp(`\\b${number}${half}[\\s-]*(?:weeks?|wks?|days?)[\\s-]*(?:olds?)\\b`),
      ages: () => years(0),
      means: "baby",
    },
    // "The baby is six weeks": not what takes six weeks.
    {
      says: new RegExp(
        `\\b(?:is|hes|shes|only|babys|bairns|yins|ones|uns)(?: only| just)? ${number}${half} (?:weeks|wks|days)\\b(?! (?:late|ago|early|overdue|prem|premature|pregnant|gone|away))`,
      ),
      ages: () => years(0),
      means: "baby",
    },
    {
      says: new RegExp(`\\b${number}${half}[\\s-]*(?:months?|mths?|mos?)(?:[\\s-]*olds?)?\\b`),
      ages: (months) => years(Math.floor(months / 12)),
    },
    // As doctors write months: 27/12.
    { says: /\b(\d{1,2})\/12\b/, ages: (months) => years(Math.floor(months / 12)) },
    {
      says: new RegExp(
        `\\b(?:nearly|almost|nigh on|getting on for|pushing|not quite|about to be|about to turn|turning|coming up to|not yet) ${number}\\b`,
      ),
      ages: (age) => years(Math.max(0, age - 1), age),
      keep: true,
    },
    {
      says: new RegExp(
        `\\b(?:just turned|turns|turned|has turned|is now|when (?:he|she|they|i) (?:is|are|am|turns?)) ${number}\\b`,
      ),
      ages: (age) => years(age),
      keep: true,
    },
    {
      says: new RegExp(
        `\\b${number}${half}[\\s-]*(?:y[./]?o\\.?|(?:years?|yrs?|yr)(?:[\\s-]*olds?)?)(?![\\w]|[\\s-]+(?:checks?|reviews?|plus|waits?|wait|waiting)\\b)`,
      ),
      ages: (age) => years(age),
    },
    {
      says: new RegExp(
        `^(?:my |a )?(?:child|kid|kids|children|son|daughter|boy|girl|baby|toddler|teenager),? ${number}$`,
      ),
      ages: (age) => years(age),
    },
    { says: new RegExp(`\\b(?:aged?|age of|ages)(?: of)? ${number}\\b`), ages: (age) => years(age) },
    {
      says: new RegExp(`\\b(?:hes|shes|he is|she is|im|i am|theyre) ${number}(?! (?:months|weeks|days))\\b`),
      ages: (age) => years(age),
    },
    // "My nephew is twenty, …", "our lass, 15, …": "one" may be anything.
    {
      says: new RegExp(
        `\\b(?:is|was|hes|shes) (?!one\\b)${number}(?=\\s*(?:[,.;!?]|$)|\\s+(?:and|with|now|but|soon)\\b)`,
      ),
      ages: (age) => years(age),
    },
    // "One with autism" is no age.
    {
      says: new RegExp(`^\\s*(?!(?:${numbers.slice(0, 10).join("|")})\\b)${number}(?=,| (?:with|and)\\b)`),
      ages: (age) => years(age),
    },
    {
      says: /\bwhat (?:happens|changes) (?:at|after) (18|eighteen)\b/,
      ages: () => years(17, 18),
      means: "turning 18",
    },
    // "Knee rehab at twenty": not "at 7 in the morning".
    {
      says: /\bat (1\d|2[0-5]|eighteen|nineteen|twenty)(?=$|,| (?:and|with|cant|cannot|he|she|who)\b)/,
      ages: (age) => years(age),
      keep: true,
    },
    { says: /,\s*(\d{1,2})(?=\s*(?:[,.;!?]\s|[,.;!?]?$))/, ages: (age) => years(age) },
    { says: /\b(?:in )?(?:school )?(?:year|yr) ?(\d{1,2})\b/, ages: (year) => years(year + 4, year + 5) },
    { says: /\b(?:in reception|reception (?:class|year))\b/, ages: () => years(4, 5) },
    { says: /\b(?:teenagers?|teenaged?|teens?|adolescents?)\b/, ages: () => years(13, 17), keep: true },
    { says: /\bnew ?born\b/, ages: () => years(0), keep: true },
    { says: /\btoddlers?\b/, ages: () => years(1, 3), keep: true },
  ];

const withoutApostrophes = (words: string) => words.replace(/['’‘`]/g, "");

/** Small letters in the place of capitals, so that each stands where it stood. */
const inSmallLetters = (text: string) => text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());

/**
 * Reads an age that is said in a query: "2 year old", "nearly 18", "age 7", "year 9", "teenager", "newborn". Null
 * when none is said, or one that nobody here has: then the words stay as they are.
 */
export function ageInWords(words: string): AgeInWords | null {
  const text = withoutApostrophes(words);
  const small = inSmallLetters(text);
  for (const { says, ages, keep, means = "" } of patterns) {
    const found = says.exec(small);
    if (!found) continue;
    const { from, to } = ages(found[1] === undefined ? 0 : read(found[1]));
    if (from > oldest) continue;
    const rest = keep
      ? words
      : `${text.slice(0, found.index)} ${means} ${text.slice(found.index + found[0].length)}`
          .replace(/\s+/g, " ")
          .trim();
    return { from, to, rest };
  }
  return null;
}

/** Who asks for a child and may say an age of their own: "I am 40, and my son …", "a mum of 38". */
const ofGrownUps =
  /\b(?:i|im|me|mums?|mams?|mummy|mothers?|dads?|daddy|fathers?|parents?|carers?|gran\w*|nans?|nanas?|nanny)\b/;

/**
 * Returns whether a query speaks of somebody older than these pages are for: "my brother is 30", "age 26". It does
 * not when it may be the age of whoever asks for a child. Nor does it when the age of a child is said as well.
 */
export function saysOlder(words: string): boolean {
  const text = inSmallLetters(withoutApostrophes(words));
  if (ofGrownUps.test(text)) return false;
  const isOlder = patterns.some(({ says, ages }) => {
    const said = says.exec(text)?.[1];
    return said !== undefined && ages(read(said)).from > oldest;
  });
  return isOlder && ageInWords(words) === null;
}
