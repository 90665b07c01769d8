"use client";
// No browser gets this as a script: it is drawn once so (decision 29).

/** The head of every page: whose site this is, and for whom. */
export function SiteHeader() {
  return (
    <header className="on-dark bg-brand-dark print:border-b">
      {/* The empty block keeps the place of the way out (quick-exit.tsx), above the name where both do not fit in a line. */}
      <div className="page-width flex min-h-11 flex-wrap-reverse items-center justify-between pb-2 sm:py-1">
        <a href="/" className="tap gap-3 no-underline hover:underline">
          <Mark />
          <span className="font-semibold">Health Local Offer</span>
        </a>
        <div aria-hidden="true" className="hidden h-11 w-56 max-w-full print:hidden sm:block" />
      </div>
    </header>
  );
}

/** The mark: two people, one small, under one roof. */
function Mark() {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 32 32" className="size-7 shrink-0">
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
