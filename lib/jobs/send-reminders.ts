import { britishDay } from "../catalogue/british-day";
import { counted } from "../catalogue/counted";
import type { Database } from "../db/client";
import { claimReminder, dueReviews, peopleToRemind, unclaimReminder } from "../db/people/reminders";
import { type Person, peopleFor, type Review } from "../editing/reminders";
import { sendMail } from "../mail/mail";
import { reminderMail } from "../mail/reminder-mail";
import { logFault } from "../process/log";

/** Milliseconds in which nobody is reminded of the same entry again. */
const week = 7 * 24 * 60 * 60_000;

/** Claims every due review that somebody can be reminded of, and gives each person theirs. */
async function claimed(db: Database, now: Date, signal: AbortSignal) {
  const today = britishDay(now);
  const people = await peopleToRemind(db);
  const letters = new Map<string, { person: Person; reviews: Review[] }>();
  let nobody = 0;
  for (const review of await dueReviews(db, today, new Date(now.getTime() - week))) {
    if (signal.aborted) break;
    const wanted = peopleFor(review, people, today);
    if (wanted.length === 0) nobody++;
    if (wanted.length === 0 || !(await claimReminder(db, review, now))) continue;
    for (const person of wanted) {
      const letter = letters.get(person.id) ?? { person, reviews: [] };
      letter.reviews.push(review);
      letters.set(person.id, letter);
    }
  }
  return { today, nobody, letters: [...letters.values()] };
}

/**
 * Reminds people of what is due to be checked. Each gets one letter a day at most, and one about each entry a week.
 * What could not be sent is tried again the next day.
 */
export async function sendReminders(db: Database, now: Date, signal: AbortSignal): Promise<string> {
  const { today, nobody, letters } = await claimed(db, now, signal);
  const reminded = new Set<string>();
  let failed = 0;
  for (const { person, reviews } of letters) {
    try {
      signal.throwIfAborted();
      await sendMail(reminderMail(person, reviews, { now, today }));
      for (const { entryId } of reviews) reminded.add(entryId);
    } catch (error) {
      failed++;
      logFault("job reminders", error as Error);
    }
  }
  const unsent = new Map(letters.flatMap(({ reviews }) => reviews).map((review) => [review.entryId, review]));
  for (const review of unsent.values()) if (!reminded.has(review.entryId)) await unclaimReminder(db, review, now);
  const said = [
    reminded.size > 0 && `${counted(letters.length - failed, "letter")} about ${counted(reminded.size, "page")}.`,
    failed > 0 && `${counted(failed, "letter")} could not be sent.`,
    nobody > 0 && `${counted(nobody, "page is", "pages are")} due and nobody in the area can be told.`,
  ];
  return said.filter(Boolean).join(" ");
}
