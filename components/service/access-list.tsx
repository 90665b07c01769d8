import type { Accessibility } from "@/lib/catalogue/content-blocks";
import { PleaseCheck } from "./please-check";

const kinds: Record<Accessibility["kind"], string> = {
  building: "Getting in",
  parking: "Parking",
  equipment: "Equipment",
  communication: "Being understood",
  language: "Languages",
  adjustment: "Changes made for you",
};

/** Help to get in, get about and be understood: each fact in its own words, never one badge for all. */
export function AccessList({ items }: { items: readonly Accessibility[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="list-disc space-y-2 pl-6 marker:text-brand">
      {items.map(({ id, kind, description, needs_review }) => (
        <li key={id}>
          <span className="font-semibold">{kinds[kind]}:</span> {description}
          {needs_review && <PleaseCheck />}
        </li>
      ))}
    </ul>
  );
}
