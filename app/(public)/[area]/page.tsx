import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskBlock } from "@/components/ask-block";
import { CategoryLinks } from "@/components/category-links";
import { FoldedSection } from "@/components/fold";
import { Horizon } from "@/components/horizon";
import { PageMain } from "@/components/page-main";
import { SearchCard } from "@/components/search-card";
import { SearchForm } from "@/components/search-form";
import { entriesOf, findArea, findByPath } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { everything, search } from "@/lib/catalogue/search/search";
import { topicsOf } from "@/lib/catalogue/topics";
import { skylineOf } from "@/lib/live/area-look";
import { liveCatalogue } from "@/lib/live/live";
import { FirstAsk } from "./first-ask";

type Props = { params: Promise<{ area: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const area = findArea(liveCatalogue(), (await params).area);
  if (!area) return {};
  return {
    title: `${area.name} health Local Offer`,
    description: `Health services for children and young people, 0 to 25, with special educational needs or a disability, for ${area.people}.`,
  };
}

/** The first page of an area: the two searches, what one may need help with, whom to ask. */
export default async function AreaPage({ params }: Props) {
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, (await params).area);
  if (!area) notFound();
  const all = { ...everything, area: area.slug };
  const { facets } = search(catalogue, all);
  const { main } = topicsOf(catalogue, all, facets.category);
  const guides = entriesOf(catalogue, area.slug, "guide");
  const family = area.family_support ? findByPath(catalogue, area.slug, area.family_support) : null;
  const example = `${area.example_postcode} or ${area.example_place}`;
  return (
    <PageMain wide>
      <Horizon skyline={skylineOf(area)}>
        <h1 className="max-w-[13ch] lg:max-w-[20ch] lg:text-[3.125rem]">Health help in {area.name}</h1>
        <p className="max-w-[30ch] text-lead">From birth to 25, with special educational needs or a disability.</p>
      </Horizon>
      <SearchCard area={area.slug} button="Find help" />
      <div className="page-width mt-3">
        <FirstAsk entry={findByPath(catalogue, area.slug, area.ask[0] ?? "")} />
        <p>
          Or <a href={`/${area.slug}/services`}>see everything from A to Z</a>, or{" "}
          <a href={`/${area.slug}/print`}>print it all</a>.
        </p>
        <p>
          Do you work with children? See <a href={`/${area.slug}/refer`}>how to refer a child</a>.
        </p>
      </div>
      <div className="page-width mt-4 lg:mt-6">
        <section aria-labelledby="topics">
          <h2 id="topics" className="mb-2">
            I need help with …
          </h2>
          <CategoryLinks topics={main} hrefOf={(slug) => `/${area.slug}/services?category=${slug}`} />
          <p className="mt-2">
            <a href={`/${area.slug}/ages`} className="tap">
              From 0 to 25: what there is at which age, and what changes
            </a>
          </p>
        </section>
        <div className="mt-4 space-y-2 lg:mt-8 lg:space-y-6">
          <FoldedSection id="carers" title="Support for parents and carers near you">
            <p className="measure">Groups, advice and a break for those who look after a child.</p>
            <div className="max-w-2xl">
              <SearchForm
                id="carers-where"
                area={area.slug}
                example={example}
                filters={family ? [["category", "family-support"]] : []}
                words={family ? null : "support for parents and carers"}
                button="Find support"
              />
            </div>
            {family && (
              <p>
                <a href={pathOfEntry(family)}>{family.content.name}: how it works</a>
              </p>
            )}
          </FoldedSection>
          {guides.length > 0 && (
            <FoldedSection id="guides" staysFolded title={`All ${guides.length} guides`}>
              <ul>
                {guides.map((guide) => (
                  <li key={guide.id}>
                    <a href={pathOfEntry(guide)} className="tap">
                      {guide.content.name}
                    </a>
                  </li>
                ))}
              </ul>
            </FoldedSection>
          )}
        </div>
        <AskBlock catalogue={catalogue} area={area} />
      </div>
    </PageMain>
  );
}
