import { Icon } from "./icon";

/** One thing that narrows the answer, in words, and the address of the answer without it. */
export type Chosen = { label: string; href: string };

/** The filters of an answer, each a link that takes it away. Nothing without filters. */
export function ChosenFilters({ chosen, title = "You chose" }: { chosen: readonly Chosen[]; title?: string }) {
  if (chosen.length === 0) return null;
  return (
    <div className="no-print mt-2">
      <p className="sr-only">{title}:</p>
      <ul className="flex flex-wrap gap-2">
        {chosen.map(({ label, href }) => (
          <li key={href}>
            <a href={href} className="button-quiet max-w-full text-small">
              <span className="sr-only">Remove </span>
              <span className="min-w-0 wrap-anywhere">{label}</span>
              <Icon name="cross" size="small" />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
