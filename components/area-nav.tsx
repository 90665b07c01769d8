import type { Area } from "@/lib/catalogue/area";

/** The line below the head on the pages of an area: its name and the ways into it. */
export function AreaNav({ area }: { area: Pick<Area, "slug" | "name"> }) {
  const links = [
    { href: `/${area.slug}/services`, label: "Services" },
    { href: `/${area.slug}/guides`, label: "Guides" },
    { href: `/${area.slug}/locations`, label: "Places" },
    { href: `/${area.slug}/organizations`, label: "Organisations" },
  ];
  return (
    <nav aria-label={area.name} className="border-b border-rule bg-paper">
      <div className="page-width flex flex-wrap items-center gap-x-6 py-1">
        <a
          href={`/${area.slug}`}
          className="tap mr-auto text-h3 font-bold text-text no-underline hover:underline visited:text-text"
        >
          {area.name}
        </a>
        <ul className="no-print flex flex-wrap gap-x-5">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="tap text-small text-text visited:text-text">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
