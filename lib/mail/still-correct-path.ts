import type { LinkSubject } from "../process/signed-link";
import { signLink } from "../process/signed-link";

/** Where somebody who was sent a reminder says that a page is still correct, without signing in. */
export const stillCorrectPath = (subject: LinkSubject, now: Date): string =>
  `/admin/still-correct/${signLink("still-correct", subject, now)}`;
