import { type EntryKind, kindNames, pathOfEntry } from "@/lib/catalogue/entry";
import { GoButton } from "./form/go-button";

/** The head of every page about an entry: its name, its kind, and its other pages. */
export function EntryHead({
  entry,
  name,
  title,
  here,
  isPublic,
  isHeading = true,
  saves = false,
}: {
  entry: { id: string; area: string; areaName: string; kind: EntryKind; slug: string };
  name: string;
  title?: string;
  /** Which of the entry's own pages this is, if it is one of those that the links lead to. */
  here?: "Overview" | "Edit" | "Preview" | "History";
  isPublic: boolean;
  /** False on a page whose own heading stands below, as in a preview. */
  isHeading?: boolean;
  /** Whether a section's form is on the page: the entry's other pages are then buttons that save first. */
  saves?: boolean;
}) {
  const page = `/admin/entries/${entry.id}`;
  const links = [
    { href: page, label: "Overview", to: "overview" },
    { href: `${page}/edit/about`, label: "Edit" },
    { href: `${page}/preview/parent`, label: "Preview", to: "preview" },
    { href: `${page}/history`, label: "History", to: "history" },
    ...(isPublic ? [{ href: pathOfEntry(entry), label: "Public page" }] : []),
  ];
  const Title = isHeading ? "h1" : "p";
  return (
    <div className="mb-5">
      <Title>
        {title && <span className="block text-h3 font-semibold text-quiet">{title}</span>}
        {name}
      </Title>
      <p className="mt-1 text-quiet">
        {kindNames[entry.kind]} · {entry.areaName} · {entry.slug}
      </p>
      <nav aria-label="This entry">
        <ul className="flex flex-wrap gap-x-5">
          {links.map(({ href, label, to = null }) => (
            <li key={href}>
              {saves && to ? (
                <GoButton to={to} className="tap text-link underline">
                  <span>
                    <span className="sr-only">Save and go to: </span>
                    {label}
                  </span>
                </GoButton>
              ) : (
                <a
                  href={href}
                  aria-current={label === here ? "page" : undefined}
                  className="tap aria-[current]:font-semibold"
                >
                  {label}
                </a>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
