import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { counted } from "@/lib/catalogue/counted";
import { everything, search } from "@/lib/catalogue/search/search";
import { areaOfPage, crumbsTo, titleIn } from "../entry-of-page";

type Props = { params: Promise<{ area: string }> };

/** The referrers who have a link here. Others find theirs on the page of one of these. */
const professionals = ["gp", "health-visitor", "school-nurse", "senco", "teacher", "social-worker"];

/** The page's name and area. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return {
    title: titleIn(area, "For professionals"),
    description: `How a GP, a SENCO or another professional refers a child or young person in ${area.name}.`,
  };
}

/** For those who refer a child, and for those who build on the data. Guides are not counted. */
export default async function ProfessionalsPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const counts = search(catalogue, { ...everything, area: area.slug }).facets.refer;
  const roles = professionals.flatMap((slug) => counts.find((count) => count.slug === slug) ?? []);
  return (
    <PageMain crumbs={crumbsTo(area)}>
      <h1>For professionals</h1>
      <p className="measure mt-4 text-lead">Services that you can refer a child or young person to. You are a:</p>
      <ul className="mt-2">
        {roles.map(({ slug, name, count }) => (
          <li key={slug}>
            <a href={`/${area.slug}/refer/${slug}`} className="tap">
              {name}: {counted(count, "service")}
            </a>
          </li>
        ))}
      </ul>
      <h2 className="mt-6">More for your work</h2>
      <ul>
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
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
