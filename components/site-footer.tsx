"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

import type { Area } from "@/lib/catalogue/area";
import { Hills } from "./hills";

/** In this order they fill three rows of a phone. */
const pages = [
  { href: "/my-list", label: "My list" },
  { href: "/glossary", label: "What words mean" },
  { href: "/privacy", label: "Privacy" },
  { href: "/about-the-data", label: "About the information" },
  { href: "/privacy/this-device", label: "Cover your tracks" },
  { href: "/open-data", label: "Open data" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "#top", label: "Back to top" },
];

/** The end of every page: the areas, the pages about this site, the way up, and the credits that the data asks for. */
export function SiteFooter({ areas }: { areas: readonly Pick<Area, "slug" | "name">[] }) {
  const columns = [
    { heading: "Areas", links: areas.map(({ slug, name }) => ({ href: `/${slug}`, label: name })) },
    { heading: "This site", links: pages },
  ];
  return (
    <footer className="mt-4 lg:mt-0">
      <Hills />
      <div className="on-dark -mt-px bg-brand-dark pt-2 pb-4 sm:pt-3">
        <div className="page-width">
          <nav aria-label="Menu" id="menu" tabIndex={-1} className="no-print sm:space-y-1">
            {columns.map(({ heading, links }) => (
              <div key={heading} className="lg:flex lg:items-baseline lg:gap-x-6">
                <h2 className="shrink-0 text-small max-sm:sr-only">{heading}</h2>
                <ul className="flex flex-wrap gap-x-6">
                  {links.map(({ href, label }) => (
                    <li key={href}>
                      <a href={href} className="tap text-small">
                        {label}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
          <p className="mt-1 text-credit">
            Maps and postcodes contain data of Ordnance Survey, Royal Mail and National Statistics.{" "}
            <a href="/about-the-data#licences">Copyright and licence</a>
          </p>
        </div>
      </div>
    </footer>
  );
}
