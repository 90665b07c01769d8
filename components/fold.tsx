import type { ReactNode } from "react";

const openOnPaper = "print:unfolded";

/** The classes of a `<details>` that is folded on a phone alone. */
export const openOnDesk = `lg:unfolded ${openOnPaper}`;

/**
 * A part of a page that is folded: under its label on a phone. On a desk and on paper it is open, with the label as its
 * heading, unless `staysFolded`; one that `isLong` on paper alone. One that `goesOn` from the words before it has no
 * heading there. Nothing without content.
 */
export function Fold({
  label,
  staysFolded = false,
  isLong = false,
  goesOn = false,
  children,
}: {
  label: string;
  staysFolded?: boolean;
  isLong?: boolean;
  goesOn?: boolean;
  children: ReactNode;
}) {
  if (!children) return null;
  return (
    <details className={staysFolded ? "" : isLong ? openOnPaper : openOnDesk}>
      <summary className="unfold tap -my-1 cursor-pointer gap-2 text-link underline underline-offset-4">
        {label}
      </summary>
      {!staysFolded && !goesOn && <h3 className="heading-on-desk">{label}</h3>}
      <div className="space-y-4 pt-2">{children}</div>
    </details>
  );
}

/**
 * A part of a page under a heading that folds it out. On a desk and on paper it is open, unless `staysFolded`. What a
 * family has to see at once stands elsewhere.
 */
export function FoldedSection({
  id,
  title,
  staysFolded = false,
  children,
}: {
  id: string;
  title: ReactNode;
  staysFolded?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="border-t border-rule pt-1">
      <details className={staysFolded ? "" : openOnDesk}>
        <summary className="unfold tap cursor-pointer gap-x-2 max-lg:w-full max-lg:justify-between">
          <h2 className="min-w-0" id={id}>
            {title}
          </h2>
        </summary>
        {!staysFolded && <h2 className="heading-on-desk">{title}</h2>}
        <div className="space-y-4 pt-2">{children}</div>
      </details>
    </section>
  );
}
