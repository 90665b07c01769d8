import type { Phone } from "@/lib/catalogue/content-blocks";
import { dialled, shownNumber } from "@/lib/catalogue/phone-number";

/** A number that can be tapped: to ring it, or to write to a text line. */
export function PhoneNumber({ number, type = "voice" }: { number: string; type?: Phone["type"] }) {
  const scheme = type === "text" ? "sms" : "tel";
  return <a href={`${scheme}:${dialled(number)}`}>{shownNumber(number)}</a>;
}
