import type { Phone } from "@/lib/catalogue/content-blocks";
import { dialled, shownNumber } from "@/lib/catalogue/phone-number";

/**
 * A number to ring, with its extension and what it is when somebody says so. `size` is the class that says how much
 * there is to hit.
 */
export function PhoneLink({
  phone,
  size = "tap",
}: {
  phone: Pick<Phone, "number" | "type" | "extension" | "description">;
  size?: "tap" | "reach";
}) {
  return (
    <>
      <a href={`${phone.type === "text" ? "sms" : "tel"}:${dialled(phone.number)}`} className={`${size} font-semibold`}>
        {shownNumber(phone.number)}
      </a>
      {phone.extension && `, extension ${phone.extension}`}
      {phone.description && <span className="text-quiet"> ({phone.description})</span>}
    </>
  );
}
