import type { Metadata } from "next";
import { NATIONAL_DIRECTORY, whereProblem } from "@/app/near";
import { Emergency } from "@/components/emergency";
import { ErrorSummary } from "@/components/error-summary";
import { PageMain } from "@/components/page-main";
import { SearchForm } from "@/components/search-form";
import { liveCatalogue } from "@/lib/live";

export const metadata: Metadata = { title: "Where do you live? – Health Local Offer", robots: { index: false } };

const example = "OX4 1XD, Banbury or Yarm";

/** Where a search ends whose place needs another word: misspelt, of several, or in another council's area. */
export default async function WherePage({ searchParams }: { searchParams: Promise<{ place?: string | string[] }> }) {
  const problem = await whereProblem([(await searchParams).place ?? []].flat()[0] ?? null);
  const { areas } = liveCatalogue();
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]}>
      {problem?.kind === "message" && <ErrorSummary issues={[{ field: "where", message: problem.message }]} />}
      {problem?.kind === "choices" ? (
        <>
          <h1>Which {problem.typed} do you mean?</h1>
          <p className="mt-3 text-lead">There is more than one place of this name.</p>
          <ul className="measure mt-4">
            {problem.choices.map(({ label, href }) => (
              <li key={href} className="border-t border-rule">
                <a href={href} className="tap py-2">
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <h2 className="mt-8 mb-3">None of these? Type it another way</h2>
          <div className="max-w-2xl">
            <SearchForm
              area={problem.area ?? ""}
              filters={problem.filters}
              words={problem.q || null}
              example={example}
              button="Find"
            />
          </div>
        </>
      ) : problem?.kind === "elsewhere" ? (
        <>
          <h1>This site does not cover {problem.council}</h1>
          <p className="measure mt-3 text-lead">
            {problem.label} is in {problem.council}. Every council in England has a Local Offer of its own. You find
            what there is for you there.
          </p>
          <p className="mt-5">
            <a href={NATIONAL_DIRECTORY} className="button">
              Find your council and its Local Offer
            </a>
          </p>
          <h2 className="mt-8 mb-3">Look somewhere else</h2>
          <div className="max-w-2xl">
            <SearchForm words={problem.q || null} example={example} button="Find" />
          </div>
        </>
      ) : (
        <>
          <h1>Where do you live?</h1>
          <div className="mt-5 max-w-2xl">
            <SearchForm
              area={problem?.area ?? ""}
              filters={problem?.filters ?? []}
              where={problem?.typed ?? ""}
              words={problem?.q || null}
              error={problem?.message ?? null}
              example={example}
              button="Find"
            />
          </div>
        </>
      )}
      <section aria-labelledby="ask" className="mt-10">
        <h2 id="ask">Or choose your area, or ask somebody there</h2>
        <ul className="mt-2">
          {areas.map(({ slug, name }) => (
            <li key={slug} className="flex flex-wrap gap-x-6">
              <a href={`/${slug}`} className="tap font-semibold">
                {name}
              </a>
              <a href={`/${slug}#ask`} className="tap">
                Whom to ask in {name}
              </a>
            </li>
          ))}
        </ul>
        <Emergency />
      </section>
    </PageMain>
  );
}
