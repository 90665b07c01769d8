import { Icon } from "./icon";

/** A link to the start of a long page. */
export function BackToTop() {
  return (
    <p className="no-print mt-0.5">
      <a href="#top" className="tap gap-2 text-text visited:text-text">
        <Icon name="arrow-up" />
        Back to top
      </a>
    </p>
  );
}
