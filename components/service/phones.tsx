import type { Phone } from "@/lib/catalogue/content-blocks";
import { PhoneNumber } from "./phone-number";
import { PleaseCheck } from "./please-check";

/** Telephone numbers with what each is for. `mark` says beside a number that it should be checked. */
export function Phones({ phones, mark = true }: { phones: readonly Phone[]; mark?: boolean }) {
  if (phones.length === 0) return null;
  return (
    <ul className="space-y-2">
      {phones.map(({ id, number, type, extension, description, needs_review }) => (
        <li key={id}>
          <span className="text-h3 font-bold">
            <PhoneNumber number={number} type={type} />
          </span>
          {extension && `, ${/^\d+$/.test(extension) ? `extension ${extension}` : extension}`}
          {description && <span className="block text-quiet">{description}</span>}
          {mark && needs_review && <PleaseCheck />}
        </li>
      ))}
    </ul>
  );
}
