import { agesInWords } from "@/lib/catalogue/ages";
import type { ServiceContent } from "@/lib/catalogue/service-content";
import { howLongItTakes } from "./how-in-words";
import { HelpersSentence } from "./not-stated";
import type { Helper } from "./whom-to-ask";

/** Returns the facts that families most need of a service and its sources do not state. */
export function missingFacts(content: ServiceContent): string[] {
  const { ages, waits, referral, cost_options, fees_description } = content;
  const { service_at_locations, locations_note, delivery } = content;
  const noPlace = service_at_locations.length === 0 && locations_note === null && delivery.length === 0;
  const missing = [
    !agesInWords(ages) && !ages?.note && "For what ages it is",
    waits.length === 0 && howLongItTakes(referral) === null && "How long you may have to wait",
    cost_options.length === 0 && fees_description === null && "Whether it costs anything",
    noPlace && "Where it is given",
  ];
  return missing.filter((words): words is string => Boolean(words));
}

/** All that is not stated, once and together, and whom to ask for it. */
export function Missing({ missing, helpers }: { missing: readonly string[]; helpers: readonly Helper[] }) {
  return (
    <>
      <ul className="list-disc space-y-1 pl-6 marker:text-brand">
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {helpers.length > 0 && (
        <p>
          <HelpersSentence helpers={helpers} />
        </p>
      )}
    </>
  );
}
