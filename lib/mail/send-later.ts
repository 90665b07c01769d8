import { say } from "../process/log";
import { type Mail, sendMail } from "./mail";

const notSent = (why: string) => say(`A letter was not sent: ${why}`, "error");

/** Milliseconds before a letter is written: by then its asker has been answered, and waits for none of the work. */
const soon = () => 100 + Math.random() * 400;

/**
 * Sends a letter in the background, if `write` returns one. The caller goes on at once, because neither time nor a
 * fault may show whether there was a letter. A fault is logged without what it was about.
 */
export function sendLater(write: () => Promise<Mail | null>): void {
  const work = async () => {
    // A fault of the database may hold what was asked, so that only its kind is told; one of the mail says nothing
    // personal.
    const letter = await write().catch((error: Error) => notSent(error.name));
    if (letter) await sendMail(letter).catch((error: Error) => notSent(error.message));
  };
  setTimeout(() => void work(), soon());
}
