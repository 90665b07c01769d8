"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

import type { Area } from "@/lib/catalogue/area";
import { Hills } from "./hills";

const pages = [
  { href: "/glossary", label: "What words mean" },
  { href: "/about-the-data", label: "About the information" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "/privacy", label: "Privacy" },
];

/** The end of every page: the areas, the pages about this site, and the credits that the open data asks for. */
export function SiteFooter({ areas }: { areas: readonly Pick<Area, "slug" | "name">[] }) {
  const columns = [
    { heading: "Areas", links: areas.map(({ slug, name }) => ({ href: `/${slug}`, label: name })) },
    { heading: "This site", links: pages },
  ];
  return (
    <footer className="mt-6">
      <Hills />
      <div className="on-dark -mt-px bg-brand-dark pt-5 pb-7">
        <div className="page-width grid gap-6 sm:grid-cols-[auto_auto_1fr] sm:gap-x-10">
          {columns.map(({ heading, links }) => (
            <div key={heading} className="no-print">
              <h2 className="text-base">{heading}</h2>
              <ul className="mt-1">
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
          <div className="text-small sm:justify-self-end">
            <h2 className="text-base">Maps and postcodes</h2>
            <p className="mt-2 max-w-96">
              Contains OS data © Crown copyright and database right 2025. Contains Royal Mail data © Royal Mail
              copyright and database right 2025. Contains National Statistics data © Crown copyright and database right
              2025.
            </p>
            <p className="mt-2 max-w-96">
              Used under the{" "}
              <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
                Open Government Licence v3
              </a>
              .
            </p>
          </div>
        </div>
      </div>
    </footer>
  );
}
