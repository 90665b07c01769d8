import { Icon } from "@/components/icon";
import type { Area } from "@/lib/catalogue/area";
import { searchAddress } from "@/lib/catalogue/search/search-address";
import type { ResultsPage } from "./results-page";

/** A notice about a place that lies in another area, and which. */
export function NearNotice({ results, areas }: { results: ResultsPage; areas: readonly Area[] }) {
  const { area, near, search } = results;
  if (!search.origin) return null;
  const isIn = ({ gss_code, districts }: Area) =>
    [gss_code, ...districts.map(({ code }) => code)].some((code) => search.origin?.home.includes(code));
  if (isIn(area)) return null;
  const other = areas.find(isIn);
  return (
    <p className="measure mt-2 flex items-start gap-2">
      <Icon name="info" className="mt-0.5 text-brand" />
      <span>
        {search.origin.label} is not in {area.name}.{" "}
        {other && <a href={searchAddress(other.slug, { near, search })}>See what there is in {other.name}</a>}
      </span>
    </p>
  );
}
