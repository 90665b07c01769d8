import type { ReactNode } from "react";

/** Draws what few need, folded under a link that says what it is. `open`: it is unfolded from the start. */
export function Details({
  summary,
  open = false,
  className,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details className={className} open={open}>
      <summary className="unfold tap cursor-pointer gap-2 text-link underline underline-offset-4">{summary}</summary>
      {children}
    </details>
  );
}
