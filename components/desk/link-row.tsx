import type { ReactNode } from "react";

/** Links in a row, with the name of the row. The one that is open is marked; none, where no link leads to this page. */
export function LinkRow({
  name,
  links,
  className,
}: {
  name: string;
  links: readonly { href: string; words: ReactNode; isHere: boolean }[];
  className?: string;
}) {
  return (
    <nav aria-label={name} className={className}>
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ href, words, isHere }) => (
          <li key={href}>
            <a href={href} aria-current={isHere ? "page" : undefined} className="tap aria-[current]:font-semibold">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
