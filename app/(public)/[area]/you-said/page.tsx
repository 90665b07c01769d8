import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { CountsSentence } from "@/components/response-counts";
import { ResponseList, saidPath } from "@/components/response-list";
import { responsesByYear, responsesIn } from "@/lib/catalogue/published-response";
import { downloadsPath } from "@/lib/open-data/downloads";
import { areaOfPage, crumbsTo, titleIn } from "../entry-of-page";

type Props = { params: Promise<{ area: string }> };

const feedOf = (area: string) => `${downloadsPath}/${area}/you-said.atom`;

/** The title with the area, and the feed for readers of news. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return {
    title: titleIn(area, "You said, we did"),
    description: `What people said about the Local Offer of ${area.name}, and what ${area.council} did.`,
    alternates: { canonical: "./", types: { "application/atom+xml": feedOf(area.slug) } },
  };
}

/**
 * The page of what people said about a Local Offer and what its council did, by year. A council has to publish it at
 * least once a year (Children and Families Act 2014, s 30(6); SEND Regulations 2014, reg 56).
 */
export default async function YouSaidPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const years = responsesByYear(responsesIn(catalogue, area.slug));
  return (
    <PageMain crumbs={crumbsTo(area)}>
      <h1>You said, we did</h1>
      <p className="measure mt-2 text-lead">
        What people said about the Local Offer of {area.name}, and what {area.council} did.
      </p>
      {years.length === 0 && (
        <p className="measure mt-4">
          Nothing is published here yet. The council writes what people said in its own words, with its answer. It has
          to do so at least once a year.
        </p>
      )}
      {years.length > 1 && (
        <ul className="no-print mt-3 flex flex-wrap gap-x-5">
          {years.map(([year, responses]) => (
            <li key={year}>
              <a href={`#y${year}`} className="tap">
                {year} ({responses.length})
              </a>
            </li>
          ))}
        </ul>
      )}
      {years.map(([year, responses]) => (
        <section key={year} aria-labelledby={`y${year}`} className="mt-6">
          <h2 id={`y${year}`}>{year}</h2>
          <p className="mt-1 mb-3">
            <CountsSentence responses={responses} />{" "}
            <a href={saidPath(area.slug, year)} className="no-print">
              Report for {year}
            </a>
          </p>
          <ResponseList responses={responses} catalogue={catalogue} />
        </section>
      ))}
      <section aria-labelledby="say" className="no-print mt-8 rounded-md bg-tint px-4 py-5 sm:px-6">
        <h2 id="say">Say something</h2>
        <p className="measure mt-2">
          You need no name. You get a number, and with it you see what becomes of your comment.
          {area.answer_days && ` The council answers within ${area.answer_days} days.`}
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
          <a href={`/${area.slug}/comment`} className="button">
            Write a comment
          </a>
          <a href={`/${area.slug}/comment/track`} className="tap">
            See what became of a comment
          </a>
        </p>
      </section>
      <p className="no-print mt-5">
        Follow it: <a href={feedOf(area.slug)}>news feed (Atom)</a>. Count it:{" "}
        <a href={`${downloadsPath}/${area.slug}/you-said.csv`}>table (CSV)</a>.
      </p>
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
