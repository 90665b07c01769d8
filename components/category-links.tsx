import type { Category } from "@/lib/catalogue/terms";
import { Icon } from "./icon";

/** "I need help with …": a plain link for each category, with its icon and one line about it. */
export function CategoryLinks({ area, categories }: { area: string; categories: readonly Category[] }) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {categories.map(({ slug, name, description, icon }) => (
        <li key={slug} className="relative flex gap-4 border-t border-rule py-4">
          <Icon name={icon} size="large" className="mt-1 text-brand" />
          <div>
            <a
              href={`/${area}/services?category=${slug}`}
              className="font-semibold after:absolute after:inset-0 after:content-['']"
            >
              {name}
            </a>
            {description && <p className="text-small text-quiet">{description}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
