const rooms = [
  { href: "/admin", name: "Worklist" },
  { href: "/admin/entries", name: "All entries" },
  { href: "/admin/comments", name: "Comments" },
  { href: "/admin/coverage", name: "Coverage" },
  { href: "/admin/bulk", name: "In bulk" },
  { href: "/admin/people", name: "People" },
  { href: "/admin/jobs", name: "Jobs" },
  { href: "/admin/account", name: "Your account" },
];

/** The head of the desk: whose it is, its rooms, and the way out. `name` is the signed-in person's; null before. */
export function DeskHeader({ name }: { name: string | null }) {
  return (
    <header className="on-dark bg-brand-dark print:hidden">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-6 py-1">
        <a href="/admin" className="tap font-semibold no-underline hover:underline">
          Editors’ desk
        </a>
        {name !== null && (
          <form method="post" action="/admin/sign-out" className="flex flex-wrap items-center gap-4">
            <span>{name}</span>
            <button type="submit" className="tap cursor-pointer underline">
              Sign out
            </button>
          </form>
        )}
      </div>
      {name !== null && (
        <nav aria-label="Desk" className="page-width pb-2">
          <ul className="flex flex-wrap gap-x-5">
            {rooms.map(({ href, name: room }) => (
              <li key={href}>
                <a href={href} className="tap">
                  {room}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
