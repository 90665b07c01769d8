import { counted } from "@/lib/catalogue/counted";
import { pathOfEntry } from "@/lib/catalogue/entry";
import type { Topic } from "@/lib/catalogue/topics";
import { Icon } from "./icon";

const stretched = "after:absolute after:inset-0 after:content-['']";

/** How many there are of a topic, in words. */
const countOf = ({ count }: Topic) => counted(count, "service or guide", "services and guides");

/**
 * "I need help with …": a link for each topic, with its icon, one line about it, and how many services and guides it
 * has. A topic with one alone names it and leads to it. `hrefOf` is the list of a topic's entries.
 */
export function CategoryLinks({ topics, hrefOf }: { topics: readonly Topic[]; hrefOf: (slug: string) => string }) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {topics.map((topic) => {
        const { category, only } = topic;
        return (
          <li
            key={category.slug}
            className="relative flex gap-3 border-t border-rule py-1.5 leading-snug sm:gap-4 sm:py-4"
          >
            <Icon name={category.icon} size="large" className="mt-0.5 text-brand sm:mt-1" />
            <div className="min-w-0">
              {only ? (
                <>
                  <p className="font-semibold text-balance">{category.name}</p>
                  <a href={pathOfEntry(only)} className={`block text-balance ${stretched}`}>
                    {only.content.name}
                  </a>
                </>
              ) : (
                <>
                  <a href={hrefOf(category.slug)} className={`block font-semibold text-balance ${stretched}`}>
                    {category.name}
                  </a>
                  {category.description && <p className="text-small leading-snug text-quiet">{category.description}</p>}
                  <p className="text-small max-sm:sr-only">{countOf(topic)}</p>
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
