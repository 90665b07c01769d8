import { counted } from "../catalogue/counted";
import type { Database } from "../db/client";
import { type Emergency, emergenciesSince, noteTold } from "../db/people/emergencies";
import { peopleToRemind } from "../db/people/reminders";
import type { Person } from "../editing/reminders";
import { isAtLeast } from "../editing/roles";
import { emergencyMail } from "../mail/emergency-mail";
import { sendMail } from "../mail/mail";
import { logFault } from "../process/log";

const minute = 60_000;

/**
 * Tries at most. Each waits twice as long as the one before, so that the last is about a day and a half after the
 * first.
 */
const mostTries = 11;

/** Milliseconds after it was published at which letters about it are tried for the next time. */
const nextTry = (tries: number) => (2 ** tries - 1) * minute;

/** Who should hear of it and has not: everybody else who may publish in its area. */
const untold = ({ area, publishedById, told }: Emergency, people: readonly Person[]) =>
  people.filter(
    (person) =>
      person.area === area &&
      isAtLeast(person.role, "publisher") &&
      person.id !== publishedById &&
      !told.includes(person.id),
  );

/** Sends letters about one emergency; gives the ids of those who had theirs. */
async function tell(emergency: Emergency, people: readonly Person[], signal: AbortSignal): Promise<string[]> {
  const told: string[] = [];
  for (const person of people) {
    try {
      signal.throwIfAborted();
      await sendMail(emergencyMail(person, emergency));
      told.push(person.id);
    } catch (error) {
      logFault("job emergencies", error as Error);
    }
  }
  return told;
}

/**
 * Sends every other publisher and administrator of an area a letter about each emergency that was published there by
 * one person alone (rule AZ-3). The emergency is recorded in the same transaction as the publishing. Each letter is
 * recorded after it went, so a killed process leaves out no reader. What cannot be sent is tried again, for about a day
 * and a half.
 */
export async function tellEmergencies(db: Database, now: Date, signal: AbortSignal): Promise<string> {
  const since = new Date(now.getTime() - nextTry(mostTries));
  const due = (await emergenciesSince(db, since)).filter(
    ({ publishedAt, tries }) => tries < mostTries && now.getTime() - publishedAt.getTime() >= nextTry(tries),
  );
  const people = due.length > 0 ? await peopleToRemind(db) : [];
  let sent = 0;
  let failed = 0;
  for (const emergency of due) {
    const readers = untold(emergency, people);
    if (readers.length === 0 || signal.aborted) continue;
    const told = await tell(emergency, readers, signal);
    await noteTold(db, emergency, told);
    sent += told.length;
    failed += readers.length - told.length;
  }
  if (sent + failed === 0) return "";
  return `${counted(sent, "letter")} sent${failed > 0 ? `, ${failed} could not be` : ""}.`;
}
