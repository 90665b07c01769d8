"use client";

import { useSelectedLayoutSegments } from "next/navigation";

const rooms = [
  { segment: null, name: "Worklist" },
  { segment: "entries", name: "All entries" },
  { segment: "comments", name: "Comments" },
  { segment: "coverage", name: "Coverage" },
  { segment: "shared", name: "Other areas" },
  { segment: "bulk", name: "In bulk" },
  { segment: "people", name: "People" },
  { segment: "jobs", name: "Jobs" },
  { segment: "account", name: "Your account" },
] as const;

/**
 * The rooms of the desk, with the current one marked on its own page and on those below it. A layout learns from the
 * framework alone which page it stands round. That holds for a page under the address of a form, too. Hence the client
 * component, whole without scripts.
 */
export function DeskRooms() {
  const [here = null, ...below] = useSelectedLayoutSegments() ?? [];
  return (
    <nav aria-label="Desk" className="page-width pb-2">
      <ul className="flex flex-wrap gap-x-5">
        {rooms.map(({ segment, name }) => (
          <li key={name}>
            <a
              href={segment === null ? "/admin" : `/admin/${segment}`}
              aria-current={segment !== here ? undefined : below.length > 0 ? "true" : "page"}
              className="tap aria-[current]:font-semibold aria-[current]:underline-offset-8 aria-[current]:decoration-4"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
