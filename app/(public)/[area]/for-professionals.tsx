import { FoldedSection } from "@/components/fold";
import type { Area } from "@/lib/catalogue/area";
import { counted } from "@/lib/catalogue/counted";
import type { FacetCount } from "@/lib/catalogue/search/facets";

/** The referrers who read this part of the page. Parents and young people have the rest of it. */
const professionals = ["gp", "health-visitor", "school-nurse", "senco", "teacher", "social-worker"];

/** For those who refer a child, and for those who build on the data. Guides are not among the `counts`. */
export function ForProfessionals({ area, counts }: { area: Area; counts: readonly FacetCount[] }) {
  const referrers = professionals.flatMap((slug) => counts.find((count) => count.slug === slug) ?? []);
  return (
    <FoldedSection id="professionals" staysFolded title="For professionals">
      <p className="text-quiet">Services that you can refer a child or young person to.</p>
      <ul>
        {referrers.map(({ slug, name, count }) => (
          <li key={slug}>
            <a href={`/${area.slug}/refer/${slug}`} className="tap">
              {name}: {counted(count, "service")}
            </a>
          </li>
        ))}
        <li>
          <a href={`/${area.slug}/organizations`} className="tap">
            Organisations and who pays for what
          </a>
        </li>
        <li>
          <a href="/api/openapi.json" className="tap">
            The data for your own programs (OpenAPI)
          </a>
        </li>
      </ul>
    </FoldedSection>
  );
}
