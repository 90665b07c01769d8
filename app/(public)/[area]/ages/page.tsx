import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { lifeLines } from "@/lib/catalogue/life-line";
import { areaOfPage, crumbsTo, titleIn } from "../entry-of-page";

type Props = { params: Promise<{ area: string }> };

/** The index's name and area. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return {
    title: titleIn(area, "From 0 to 25"),
    description: `Which health services in ${area.name} take which ages, and what changes at 14, 16, 18, 19 and 25.`,
  };
}

/** The needs of an area for which there is a picture of the ages from 0 to 25. */
export default async function AgesPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const lines = lifeLines(catalogue, area);
  const groups = lines.filter(({ need }) => !need.parent);
  return (
    <PageMain crumbs={crumbsTo(area)}>
      <h1>From 0 to 25</h1>
      <p className="measure mt-4 text-lead">
        Which services take which ages, where care changes hands, and of which ages no service speaks.
      </p>
      <div className="mt-6 grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {groups.map(({ need }) => (
          <section key={need.slug} aria-labelledby={need.slug}>
            <h2 id={need.slug} className="text-h3">
              <a href={`/${area.slug}/ages/${need.slug}`} className="tap">
                {need.name}
              </a>
            </h2>
            <ul>
              {lines
                .filter((line) => line.need.parent === need.slug)
                .map((line) => (
                  <li key={line.need.slug}>
                    <a href={`/${area.slug}/ages/${line.need.slug}`} className="tap">
                      {line.need.name}
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
