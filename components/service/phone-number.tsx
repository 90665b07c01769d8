import type { Phone } from "@/lib/catalogue/content-blocks";
import { dialled, shownNumber } from "@/lib/catalogue/phone-number";

/**
 * A number that can be tapped: to ring it, or to write to a text line. `of` says whose it is to somebody who hears the
 * link alone, where many numbers stand together.
 */
export function PhoneNumber({ number, type = "voice", of }: { number: string; type?: Phone["type"]; of?: string }) {
  const scheme = type === "text" ? "sms" : "tel";
  return (
    <a href={`${scheme}:${dialled(number)}`}>
      {shownNumber(number)}
      {of && <span className="sr-only">, {of}</span>}
    </a>
  );
}
