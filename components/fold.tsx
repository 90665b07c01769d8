import type { ReactNode } from "react";

/**
 * A part of a page that is folded: under its label on a phone. On a desk and on paper it is open, with the label as its
 * heading, unless `staysFolded`. Nothing without content.
 */
export function Fold({
  label,
  staysFolded = false,
  children,
}: {
  label: string;
  staysFolded?: boolean;
  children: ReactNode;
}) {
  if (!children) return null;
  return (
    <details className={staysFolded ? "" : "open-on-desk"}>
      <summary className="unfold tap -my-1 cursor-pointer gap-2 text-link underline underline-offset-4">
        {label}
      </summary>
      {!staysFolded && <h3 className="heading-on-desk">{label}</h3>}
      <div className="space-y-4 pt-2">{children}</div>
    </details>
  );
}
