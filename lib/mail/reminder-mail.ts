import { dayInWords } from "../catalogue/day-in-words";
import { pathOfEntry } from "../catalogue/entry";
import { isEscalated, type Person, type Review } from "../editing/reminders";
import { type LinkSubject, signLink } from "../process/signed-link";
import { type Mail, siteLink } from "./mail";

/** Pages in one letter. The rest stand on the desk. */
const most = 25;

const lines = (review: Review, { id: personId }: Person, now: Date) => {
  const { entryId, number, name, areaName, due } = review;
  return [
    `${name} (${areaName}). To be checked by ${dayInWords(due)}.`,
    `Read it: ${siteLink(pathOfEntry(review))}`,
    `Say that it is still correct: ${siteLink(stillCorrectPath({ entryId, number, personId }, now))}`,
    `Change it: ${siteLink(`/admin/entries/${entryId}`)}`,
  ].join("\n");
};

/** The letter that asks somebody to check these pages: one letter for all of them, the longest overdue first. */
export function reminderMail(
  person: Person,
  reviews: readonly Review[],
  { now, today }: { now: Date; today: string },
): Mail {
  const [first] = reviews;
  const subject =
    reviews.length === 1 && first
      ? `Please check: ${first.name}`
      : `Please check ${reviews.length} pages of the Local Offer`;
  const isLate = reviews.some((review) => isEscalated(review, today));
  const rest = reviews.length - most;
  const text = [
    `Hello ${person.name},`,
    "Families rely on these pages. It is time to read them again and see whether they are still right.",
    ...(isLate ? ["Some of them should have been checked more than a month ago."] : []),
    ...reviews.slice(0, most).map((review) => lines(review, person, now)),
    ...(rest > 0 ? [`There are ${rest} more. Sign in to see them: ${siteLink("/admin")}`] : []),
    "The links that say “still correct” are yours alone and work for 30 days. Please do not pass this letter on.",
  ].join("\n\n");
  return { to: person.email, subject, text: `${text}\n` };
}

/** Returns the path by which the reader of a reminder confirms, without signing in, that a page is still correct. */
const stillCorrectPath = (subject: LinkSubject, now: Date): string =>
  `/admin/still-correct/${signLink("still-correct", subject, now)}`;
