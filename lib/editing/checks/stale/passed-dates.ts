import { dayInWords } from "../../../catalogue/day-in-words";
import { listOf, numberOf, objectOf, textOf } from "../../../catalogue/json-values";
import { proseOf } from "../../../catalogue/prose";
import { quoted } from "../../../catalogue/sentences";
import { datesIn, yearBefore } from "../../dates-in-text";
import type { StaleFact } from "./stale-fact";
import { passedPromises, undatedPromises } from "./stale-promises";

const find = "Find out what happened, and write how it is now.";

/**
 * Plans that a content lists: one whose day has come, and one that never had a day. Their words are not read beside
 * that.
 */
function plannedChanges(content: unknown, today: string): StaleFact[] {
  return listOf(objectOf(content).planned_changes).flatMap((change, index): StaleFact[] => {
    const { expected, description } = objectOf(change);
    if (textOf(description) === "" && textOf(expected) === "") return [];
    const field = `planned_changes.${index}.expected`;
    const last = datesIn(textOf(expected)).at(-1);
    if (!last) {
      const wrong = "This change was promised without a date.";
      return [
        { field, kind: "undated-promise", wrong, advice: "Ask when it comes. Give the date, or take the promise out." },
      ];
    }
    if (last.last >= today) return [];
    return [
      {
        field,
        kind: "passed-date",
        wrong: `This was to happen ${quoted(textOf(expected))}. That has passed.`,
        advice: find,
      },
    ];
  });
}

/** Promises, plans and terms in the texts of a content: those whose date has passed, and those without one. */
export function passedDates(content: unknown, today: string): StaleFact[] {
  const prose = proseOf(content).filter(({ field }) => !field.startsWith("planned_changes"));
  const inTexts = prose.flatMap(({ field, text }): StaleFact[] => {
    const passed = passedPromises(text, today);
    const undated = undatedPromises(text).filter(({ sentence }) => !passed.some((one) => one.sentence === sentence));
    return [
      ...passed.map(({ date, at, sentence }) => ({
        field,
        kind: "passed-date" as const,
        advice: find,
        wrong: `${quoted(sentence, at)} promises or plans something for ${date}. That has passed.`,
      })),
      ...undated.map(({ phrase, at, sentence }) => ({
        field,
        kind: "undated-promise" as const,
        advice: "Find out what happened, give a date, or take it out.",
        wrong: `${quoted(sentence, at)} says “${phrase}”. Nobody can tell when that is, or whether it happened.`,
      })),
    ];
  });
  return [...inTexts, ...plannedChanges(content, today)];
}

/** Returns the day on which the content should have been looked at again, when that has passed. */
export function reviewDue(content: unknown, today: string): StaleFact[] {
  const due = textOf(objectOf(content).review_due);
  if (!/^\d{4}-\d\d-\d\d$/.test(due) || due >= today) return [];
  return [
    {
      field: "review_due",
      kind: "review",
      wrong: `This was to be checked by ${dayInWords(due)}.`,
      advice:
        "Check it with whoever gives the service. Then give the day you checked it and the day to check it again.",
    },
  ];
}

/** Waiting times whose figure is more than twelve months old. One without a date is not stale: it is incomplete. */
export function oldWaits(content: unknown, today: string): StaleFact[] {
  return listOf(objectOf(content).waits).flatMap((wait, index): StaleFact[] => {
    const { as_of, weeks_max, weeks_min } = objectOf(wait);
    const last = datesIn(textOf(as_of)).at(-1);
    if (!last || last.last >= yearBefore(today) || (numberOf(weeks_max) ?? numberOf(weeks_min)) === null) return [];
    return [
      {
        field: `waits.${index}.as_of`,
        kind: "wait",
        wrong: `This waiting time is from ${last.text}, more than 12 months ago.`,
        advice: "Ask the service how long people wait now. Give the new figure and its date, or take it out.",
      },
    ];
  });
}
