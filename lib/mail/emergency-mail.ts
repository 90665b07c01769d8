import { britishDay } from "../catalogue/british-day";
import { dayInWords } from "../catalogue/day-in-words";
import { pathOfEntry } from "../catalogue/entry";
import type { Emergency } from "../db/people/emergencies";
import type { Person } from "../editing/reminders";
import { type Mail, siteLink } from "./mail";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", timeStyle: "short" });

/**
 * The letter that tells somebody that a page went live without a second person, and asks them to be that second person.
 */
export function emergencyMail({ name: reader, email }: Person, emergency: Emergency): Mail {
  const { entryId, name, areaName, publishedBy, publishedAt, reason } = emergency;
  const when = `${dayInWords(britishDay(publishedAt))} at ${clock.format(publishedAt)}`;
  return {
    to: email,
    subject: `Published in an emergency: ${name}`,
    text: [
      `Hello ${reader},`,
      `${publishedBy} published “${name}” (${areaName}) alone, as an emergency, on ${when}. Nobody else looked at it first.`,
      `Their reason: “${reason}”`,
      `Please look at it now. If it is right, say so there. If it is wrong, take it down or change it.\n${siteLink(`/admin/entries/${entryId}`)}`,
      `What families see: ${siteLink(pathOfEntry(emergency))}`,
      `You get this letter because you may publish for ${areaName}.`,
      "",
    ].join("\n\n"),
  };
}
