import { agesInWords } from "@/lib/catalogue/ages";
import type { Published } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";

/** Draws what comes before a service and after it as somebody grows older, each with its ages (`beforeAndAfter`). */
export function BeforeAndAfter({ before, after }: Record<"before" | "after", readonly Published<"service">[]>) {
  return [
    { label: "Before this", services: before },
    { label: "After this", services: after },
  ].map(
    ({ label, services }) =>
      services.length > 0 && (
        <div key={label}>
          <h3>{label}</h3>
          <ul>
            {services.map((service) => (
              <li key={service.id}>
                <a href={pathOfEntry(service)}>{service.content.name}</a>
                {` (${agesInWords(service.content.ages) ?? "ages not stated"})`}
              </li>
            ))}
          </ul>
        </div>
      ),
  );
}
