"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

import type { Area } from "@/lib/catalogue/area";

/**
 * The head of every page: whose Local Offer this is, and the ways into it. On a phone "Menu" folds them out, and leads
 * to what stands at the foot. The way out (quick-exit.tsx) lies over its right end, which is kept free.
 */
export function SiteHeader({ area, logo }: { area: Pick<Area, "slug" | "name"> | null; logo?: string }) {
  const links = area
    ? [
        { href: `/${area.slug}/services`, label: "Services" },
        { href: `/${area.slug}/guides`, label: "Guides" },
        { href: `/${area.slug}/locations`, label: "Places" },
        { href: `/${area.slug}/refer`, label: "Professionals" },
        { href: "/my-list", label: "My list" },
      ]
    : [];
  return (
    <header className="on-dark @container bg-brand-dark print:border-b">
      <div className="page-width flex min-h-11 flex-wrap items-center gap-x-1 pr-[min(7.2rem,45%)] @max-[18rem]:pt-14 @max-[18rem]:pr-0 sm:gap-x-4 sm:pr-56 xl:pr-[27rem]">
        <a
          href={area ? `/${area.slug}` : "/"}
          className="tap gap-2 no-underline hover:underline max-lg:min-w-28 max-lg:flex-1"
        >
          {/* biome-ignore lint/performance/noImgElement: a drawing, which needs no smaller copies. */}
          {logo ? <img src={logo} alt="" width={32} height={32} className="size-8 shrink-0" /> : <Mark />}
          <span className="min-w-0 text-small leading-tight @min-[18rem]:@max-[24.25rem]:text-credit">
            {area && <span className="block font-bold">{area.name}</span>}
            <span className={area ? "block" : "font-bold"}>Health Local Offer</span>
          </span>
        </a>
        {links.length > 0 && (
          <nav aria-label={area?.name} className="no-print ml-auto hidden lg:block">
            <ul className="flex flex-wrap gap-x-4">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="tap text-small">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {links.length > 0 ? (
          <details className="no-print ml-auto open:ml-0 open:basis-full lg:hidden">
            <summary className="unfold tap cursor-pointer gap-1 text-small underline underline-offset-4">Menu</summary>
            <ul className="flex flex-wrap gap-x-5">
              {[...links, { href: "#menu", label: "About this site" }].map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="tap text-small">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <a href="#menu" className="tap no-print ml-auto text-small lg:hidden">
            Menu
          </a>
        )}
      </div>
    </header>
  );
}

/** The mark: two people, one small, under one roof. */
function Mark() {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className="size-6 shrink-0">
      <path
        d="M3 15 16 4l13 11"
        className="fill-none stroke-focus stroke-3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="12" cy="15.5" r="3" className="fill-current" />
      <path d="M6.5 28c0-5 2-8 5.5-8s5.5 3 5.5 8z" className="fill-current" />
      <circle cx="22" cy="19.5" r="2.3" className="fill-current" />
      <path d="M19 28c0-3.5 1-5.5 3-5.5s3.5 2 3.5 5.5z" className="fill-current" />
    </svg>
  );
}
