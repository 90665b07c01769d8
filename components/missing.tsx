import type { Area } from "@/lib/catalogue/area";
import { Emergency } from "./emergency";
import { PageMain } from "./page-main";

/** The page for an address without a page: possible reasons, and the ways on. */
export function Missing({ areas }: { areas: readonly Pick<Area, "slug" | "name">[] }) {
  return (
    <PageMain>
      <div className="pt-4">
        <h1>We cannot find this page</h1>
      </div>
      <p className="measure mt-4 text-lead">
        The address may have a slip in it, or the page may have been taken away. You did nothing wrong.
      </p>
      <h2 className="mt-8">Where you can go from here</h2>
      <ul className="mt-2">
        <li>
          <a href="/" className="tap">
            Search by postcode or place
          </a>
        </li>
        {areas.map(({ slug, name }) => (
          <li key={slug} className="flex flex-wrap gap-x-6">
            <a href={`/${slug}/services`} className="tap">
              All services in {name}, from A to Z
            </a>
            <a href={`/${slug}#ask`} className="tap">
              Who to ask in {name}
            </a>
          </li>
        ))}
      </ul>
      <Emergency />
    </PageMain>
  );
}
