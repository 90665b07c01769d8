import { sentencesOf } from "../../../catalogue/sentences";
import { type DateInText, datesIn } from "../../dates-in-text";

/*
 * A date is not stale because it is old: "as listed in 2016" and "page of 3 July 2023" say what is known. What goes
 * stale is a promise ("will open in May 2024"), a plan ("was due to move from December 2024") and a term ("until 5
 * January 2025"). So a date counts only where words of one of the three rule it. Better to miss one than to cry wolf:
 * an editor who is sent to ten false ones does not look at the eleventh.
 */

/** "from the end of ", just before a date. The first group is the word that rules it. */
const ruler =
  /\b(from|by|until|till|in|on|before|after|during|starting|beginning|to|up to)\s+(?:(?:about|around|early|mid|late|the|end|start|beginning|middle|of|week)[\s-]+){0,4}$/i;

const verbs =
  "open|start|launch|begin|move|close|reopen|change|end|expire|merge|join|become|happen|finish|go live|transfer|return|stop|replace|run|be";
const plan = new RegExp(
  `\\b(?:will|shall|won't|planned|planning to|plans? to|(?:is|are|was|were) due|due to (?:${verbs})|expect(?:s|ed)? to|aims? to|hope[sd]? to|intend(?:s|ed)? to|going to|(?:is|are|was|were) to (?:${verbs}))\\b`,
  "gi",
);
const scheduled =
  /\b(?:opens|starts|begins|launches|moves|closes|reopens|changes|ends|expires|takes place|(?:is|are) (?:closed|available|cancelled|unavailable|off))\b(?!.*\b(?:was|were|had|did)\b)/i;
/** "with an anticipated implementation date of ", "due ", just before a date. */
const dated =
  /\b(?:due|planned|expected|anticipated)(?: for)?:? $|\b(?:anticipated|expected|planned|proposed|target)\b[^.,]{0,30}\bdate(?: of| is| in)?:? $/i;
const past = /\b(?:was|were|had|ran|did|said|used to|lasted|stayed|worked|gave|saw)\b/i;
const future = /\b(?:will|shall|(?:is|are) to|going to|there (?:is|are) to be|plans? to)\b/i;

/** Returns the sentences of a text, the endless ones cut: nobody promises anything in the hundredth line of one. */
const shortened = (text: string) => sentencesOf(text).map((sentence) => sentence.slice(0, 600));
const lastOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1);

/** Returns whether the sentence makes this date the time of a promise, a plan or a term. */
function isPromised(sentence: string, { index, text }: DateInText): boolean {
  const before = sentence.slice(0, index);
  const word = ruler.exec(before)?.[1]?.toLowerCase();
  if (!word) return dated.test(before);
  if (word === "to" || word === "up to")
    return /\b(?:valid|open|closed|available|runs?|from)\b/i.test(before) && !past.test(before);
  const planned = lastOf(plan, before);
  if (planned) return !past.test(before.slice(planned.index + planned[0].length));
  if (word === "until" || word === "till") return !past.test(sentence);
  if (scheduled.test(before)) return true;
  const isStart = word === "from" || word === "by" || word === "starting";
  if (isStart && /\bnew\b[^.,;]{0,50}$/i.test(before.slice(0, -1).replace(/\S+\s*$/, ""))) return !past.test(sentence);
  return isStart && future.test(sentence.slice(index + text.length));
}

/** Returns the promises, plans and terms in a text whose date lies wholly before this day, each with its sentence. */
export const passedPromises = (text: string, today: string): { date: string; at: number; sentence: string }[] =>
  shortened(text).flatMap((sentence) =>
    datesIn(sentence)
      .filter((date) => date.last < today && isPromised(sentence, date))
      .map((date) => ({ date: date.text, at: date.index, sentence })),
  );

const launch =
  "open|launch|start|begin|publish|introduc|replac|mov|expand|chang|available|recruit|appoint|reopen|upload|add|updat|improv|offer|set up";
/** Never true for long, whoever says it. */
const always =
  /\b(?:coming soon|(?:opening|launching|starting|available|online) (?:again )?(?:soon|shortly)|watch this space|to be (?:confirmed|announced)|TBC|TBA)\b/;
/** A promise when a service says it of itself, but not of a child, an appointment or an answer to "you". */
const ofItself = [
  /\b(?:(?:over|in|within|during|for) )?the (?:next|coming) (?:(?:few|couple of|two|three|four|six|nine|twelve|eighteen|\d{1,2}) )?(?:weeks|months|years|year)\b/i,
  /\bin the (?:near|very near) future\b/i,
  /\blater (?:this|next) year\b/i,
  new RegExp(
    `\\b(?:will|is|are|going to|to)\\b[^.]{0,40}\\b(?:${launch})\\w*\\b[^.]{0,40}\\b(?:soon|shortly)\\b(?! (?:after|before))`,
    "i",
  ),
  new RegExp(`\\b(?:will|is|are|going to|to) (?:soon|shortly) (?:be )?(?:${launch})`, "i"),
  /\b(?:will|shall|going to|plans? to|planned|due)\b[^.]{0,60}\b(?:this|next) (?:year|spring|summer|autumn|winter|term)\b/i,
];
/** What was to happen, when nobody says whether it did. */
const wasTo = new RegExp(`\\b(?:was|were) (?:due|meant|supposed|planned|going) to (?:${verbs})\\b`, "i");
const ofPeople = /\b(?:you|your|may|might|could|likely|risk|says?|said|every)\b/i;

/** The promises in a text that name no date ("in the next six months", "was due to move"), each with its sentence. */
export const undatedPromises = (text: string): { phrase: string; at: number; sentence: string }[] =>
  shortened(text).flatMap((sentence) => {
    const strong = always.exec(sentence) ?? /^coming soon/i.exec(sentence) ?? wasTo.exec(sentence);
    if (strong) return [{ phrase: strong[0], at: strong.index, sentence }];
    if (ofPeople.test(sentence) || datesIn(sentence).length > 0) return [];
    const weak = ofItself.map((pattern) => pattern.exec(sentence)).find(Boolean);
    return weak ? [{ phrase: weak[0], at: weak.index, sentence }] : [];
  });
