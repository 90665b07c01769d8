import type { Phone } from "@/lib/catalogue/content-blocks";

/** A number that can be tapped: to ring it, or to write to a text line. */
export function PhoneNumber({ number, type = "voice" }: { number: string; type?: Phone["type"] }) {
  const scheme = type === "text" ? "sms" : "tel";
  return <a href={`${scheme}:${number.replaceAll(" ", "")}`}>{number}</a>;
}
