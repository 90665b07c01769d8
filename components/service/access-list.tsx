import type { Accessibility } from "@/lib/catalogue/content-blocks";
import { NotCertain } from "./not-certain";
import type { Doubter } from "./review";

const kinds: Record<Accessibility["kind"], string> = {
  building: "Getting in",
  parking: "Parking",
  equipment: "Equipment",
  communication: "Being understood",
  language: "Languages",
  adjustment: "Changes made for you",
};

/** Help to get in, get about and be understood: each fact in its own words, never one badge for all. */
export function AccessList({ items, doubt }: { items: readonly Accessibility[]; doubt: Doubter }) {
  if (items.length === 0) return null;
  return (
    <ul className="list-disc space-y-2 pl-6 marker:text-brand">
      {items.map((item) => (
        <li key={item.id}>
          <span className="font-semibold">{kinds[item.kind]}:</span> {item.description}
          <NotCertain doubt={doubt(item, "this")} />
        </li>
      ))}
    </ul>
  );
}
