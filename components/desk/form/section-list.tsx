import { counted } from "@/lib/catalogue/counted";
import { capitalized } from "@/lib/catalogue/first-letter";
import type { SectionState } from "../../../lib/editing/form/section-states";
import { Icon } from "../../icon";
import { GoButton } from "./go-button";

/** How a section stands, in words: what is missing comes before what changed. */
function inWords({ missing, changed, empty }: SectionState): string {
  const words = [
    missing > 0 && `${counted(missing, "thing")} to put right`,
    changed && "changed",
    missing === 0 && !changed && (empty ? "nothing yet" : "done"),
  ];
  const text = words.filter(Boolean).join(", ");
  return capitalized(text);
}

/**
 * The sections of an entry and their states: at the left of the form on a desk, plain links above it on a phone.
 * `current` is the slug of the section that is open, null on other pages. `saves`: beside the form they are buttons of
 * it, so that typed text is not lost by going on.
 */
export function SectionList({
  states,
  current = null,
  hrefOf,
  saves = false,
}: {
  states: readonly SectionState[];
  current?: string | null;
  hrefOf: (slug: SectionState["slug"]) => string;
  saves?: boolean;
}) {
  return (
    <nav aria-label="Sections of this entry" className="no-print">
      <ul className="flex flex-wrap gap-x-5 lg:block">
        {states.map((state) => {
          const isHere = state.slug === current;
          const look = "tap flex-col items-start text-link no-underline visited:text-link";
          const words = (
            <>
              <span className={`underline underline-offset-4 ${isHere ? "font-semibold" : ""}`}>
                {saves && !isHere && <span className="sr-only">Save and go to: </span>}
                {state.title}
              </span>
              <span className="flex items-center gap-1 text-small text-quiet">
                {state.missing > 0 && <Icon name="warning" size="small" className="text-error" />}
                {state.missing === 0 && !state.changed && !state.empty && <Icon name="check" size="small" />}
                {inWords(state)}
              </span>
            </>
          );
          return (
            <li key={state.slug} className={isHere ? "border-brand lg:border-l-4 lg:pl-3" : "lg:pl-4"}>
              {saves && !isHere ? (
                <GoButton to={state.slug} className={look}>
                  {words}
                </GoButton>
              ) : (
                <a href={hrefOf(state.slug)} aria-current={isHere ? "page" : undefined} className={look}>
                  {words}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
