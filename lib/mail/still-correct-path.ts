import type { LinkSubject } from "../process/signed-link";
import { signLink } from "../process/signed-link";

/** Returns the path by which the reader of a reminder confirms, without signing in, that a page is still correct. */
export const stillCorrectPath = (subject: LinkSubject, now: Date): string =>
  `/admin/still-correct/${signLink("still-correct", subject, now)}`;
