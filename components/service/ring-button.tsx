import type { Phone } from "@/lib/catalogue/content-blocks";
import { dialled, shownNumber } from "@/lib/catalogue/phone-number";
import { Icon } from "../icon";
import { aboutPhone } from "./whom-to-ask";

/**
 * The number to ring, large enough for a thumb, with who answers it. A number that nobody has confirmed says so; one
 * that takes only text messages is written to.
 */
export function RingButton({
  phone,
  name,
  doubtful,
}: {
  phone: Pick<Phone, "number" | "type" | "description" | "extension">;
  name: string | null;
  doubtful: boolean;
}) {
  const isText = phone.type === "text";
  const about = aboutPhone(name, phone);
  return (
    <>
      <a
        className="button max-w-full px-3 tabular-nums sm:px-5"
        href={`${isText ? "sms" : "tel"}:${dialled(phone.number)}`}
      >
        <Icon name={isText ? "speech" : "phone"} />
        <span className="sr-only">{isText ? "Text" : "Ring"} </span>
        {shownNumber(phone.number)}
      </a>
      {about && <span className="mt-1 block text-small">{about}</span>}
      {doubtful && <span className="block text-small">Nobody has confirmed this number.</span>}
    </>
  );
}
