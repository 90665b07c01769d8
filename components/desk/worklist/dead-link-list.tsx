import type { DeadLink } from "@/lib/editing/worklist/stale-rows";

/** Links that lead nowhere any more, each with the entries that show it. */
export function DeadLinkList({ links }: { links: readonly DeadLink[] }) {
  return (
    <ul className="mt-2">
      {links.map(({ url, rows }) => (
        <li key={url} className="border-t border-rule py-3 wrap-anywhere">
          <p className="break-all">
            <a href={url} rel="noreferrer" className="tap">
              {url}
            </a>
          </p>
          <p className="mt-1">Find the new address, or remove the link, in:</p>
          <ul className="flex flex-wrap gap-x-5">
            {rows.map(({ id, name, mayEdit }) => (
              <li key={id}>
                <a href={mayEdit ? `/admin/entries/${id}/edit/links` : `/admin/entries/${id}`} className="tap">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
