import type { Phone } from "@/lib/catalogue/content-blocks";
import { NotCertain } from "./not-certain";
import { PhoneNumber } from "./phone-number";
import type { Doubter } from "./review";

/**
 * Telephone numbers with what each is for, and numbers to write to under a word of their own: who rings one hears
 * nothing. `doubt` says beside a number why it is not certain.
 */
export function Phones({ phones, doubt }: { phones: readonly Phone[]; doubt: Doubter }) {
  const { rung, written } = byUse(phones);
  return (
    <>
      <NumberList doubt={doubt} phones={rung} />
      {written.length > 0 && <p className="font-semibold">Text</p>}
      <NumberList doubt={doubt} phones={written} />
    </>
  );
}

/** Numbers that are rung, and numbers that only take text messages. */
export const byUse = <P extends Pick<Phone, "type">>(phones: readonly P[]): { rung: P[]; written: P[] } => ({
  rung: phones.filter(({ type }) => type !== "text"),
  written: phones.filter(({ type }) => type === "text"),
});

/** Numbers of one use, one a line. */
export function NumberList({ phones, doubt }: { phones: readonly Phone[]; doubt: Doubter }) {
  if (phones.length === 0) return null;
  return (
    <ul className="space-y-2">
      {phones.map((phone) => (
        <li key={phone.id}>
          <span className="text-h3 font-bold">
            <PhoneNumber number={phone.number} type={phone.type} />
          </span>
          {phone.extension && `, ${/^\d+$/.test(phone.extension) ? `extension ${phone.extension}` : phone.extension}`}
          {phone.description && <span className="block text-quiet">{phone.description}</span>}
          <NotCertain doubt={doubt(phone, "this number")} />
        </li>
      ))}
    </ul>
  );
}
