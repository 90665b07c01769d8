import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { CountsByTopic, CountsSentence } from "@/components/response-counts";
import { ResponseList, saidPath } from "@/components/response-list";
import { responsesByYear, responsesIn } from "@/lib/catalogue/published-response";
import { downloadsPath } from "@/lib/open-data/downloads";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string; year: string }> };

/** The responses to comments of a year. A year in which nothing is published is not found. */
async function reportOf(params: Props["params"]) {
  const { year } = await params;
  const { catalogue, area } = await areaOfPage(params);
  const [, responses] = responsesByYear(responsesIn(catalogue, area.slug)).find(([one]) => one === year) ?? [];
  return responses ? { catalogue, area, year, responses } : notFound();
}

/** The year and the area. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area, year } = await reportOf(params);
  return {
    title: titleIn(area, `You said, we did: report for ${year}`),
    description: `What people said about the Local Offer of ${area.name} in ${year}, and what ${area.council} did.`,
  };
}

/** The report for a year, to be printed: how many comments, about what, and what was done about each. */
export default async function ReportPage({ params }: Props) {
  const { catalogue, area, year, responses } = await reportOf(params);
  return (
    <PageMain crumbs={[...crumbsTo(area), { label: "You said, we did", href: saidPath(area.slug) }]}>
      <h1>You said, we did: report for {year}</h1>
      <p className="measure mt-2 text-lead">
        <CountsSentence responses={responses} />
      </p>
      <p className="measure mt-3">
        {area.council} publishes what people said about its Local Offer in {year}, its answer, and what it did. The law
        asks for this at least once a year: section 30 of the Children and Families Act 2014. Nobody’s name is here, and
        what people said is in the council’s own words.
      </p>
      <div className="mt-5">
        <CountsByTopic responses={responses} />
      </div>
      <section aria-labelledby="each" className="mt-7">
        <h2 id="each" className="mb-3">
          Each comment
        </h2>
        <ResponseList responses={responses} catalogue={catalogue} />
      </section>
      <p className="no-print mt-5">
        The same as a <a href={`${downloadsPath}/${area.slug}/you-said.csv`}>table (CSV)</a>.
      </p>
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
