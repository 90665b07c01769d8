/**
 * The lists of the worklist with how many stand in each. `current` is the one that is open; null on the page of all.
 */
export function ListNav({
  lists,
  current,
}: {
  lists: readonly { slug: string; title: string; count: number; href: string }[];
  current: string | null;
}) {
  return (
    <nav aria-label="Lists" className="mt-4">
      <ul className="flex flex-wrap gap-x-5">
        {lists.map(({ slug, title, count, href }) => (
          <li key={slug}>
            <a
              href={href}
              aria-current={slug === current ? "page" : undefined}
              className="tap aria-[current]:font-semibold"
            >
              {title} ({count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
