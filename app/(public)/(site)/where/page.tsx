import type { Metadata } from "next";
import { NATIONAL_DIRECTORY, whereProblem } from "@/app/near";
import { neighboursOutside } from "@/app/neighbours";
import type { Elsewhere, WhereProblem } from "@/app/search-cookie";
import { Emergency } from "@/components/emergency";
import { ErrorSummary } from "@/components/error-summary";
import { PageMain } from "@/components/page-main";
import { SearchForm } from "@/components/search-form";
import type { Area } from "@/lib/catalogue/area";
import { liveCatalogue } from "@/lib/live/live";

type Props = { searchParams: Promise<{ place?: string | string[] }> };

const problemOf = async ({ searchParams }: Props) => whereProblem([(await searchParams).place ?? []].flat()[0] ?? null);

/** A title that says first that something has to be put right. It repeats nothing of what was typed. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const start = (await problemOf(props))?.kind === "message" ? "Error: " : "";
  return { title: `${start}Where do you live? – Health Local Offer`, robots: { index: false } };
}

const example = "OX4 1XD, Banbury or Yarm";

type Choices = Extract<WhereProblem, { kind: "choices" }>;

function choiceHeading({ why, typed }: Choices): string {
  if (why === "like it") return "Did you mean one of these?";
  return why === "same name" ? `Which ${typed} do you mean?` : "Which council do you live in?";
}

/** Why somebody has to choose. */
function choiceSentence({ why, typed, choices }: Choices): string {
  if (why === "same name" && choices.length === 1) {
    return "This is the only place of that name that we know. Did you mean another? Type the nearest town, or your postcode.";
  }
  if (why === "same name") return "There is more than one place of this name, or of one like it.";
  if (why === "unknown postcode") {
    return `We do not know your postcode. It may be new. Postcodes that begin with ${typed} have more than one council. Choose yours.`;
  }
  if (why === "several councils") return `${typed} has more than one council. Choose yours, or type your postcode.`;
  const count = choices.length === 1 ? "this place has a name like it" : "these places have names like it";
  return `We do not know a place called “${typed}”, but ${count}.`;
}

const isEngland = ({ nation }: Elsewhere) => nation === null || nation === "England";

/** Nations with a government of their own, to which the list of councils on GOV.UK does not lead. */
const isAbroad = ({ nation }: Elsewhere) =>
  nation === "Ireland" || nation === "the Isle of Man" || nation === "Jersey" || nation === "Guernsey";

function coverName(problem: Elsewhere): string {
  const { label, councils, nation } = problem;
  if (nation === "Northern Ireland" || (nation && isAbroad(problem))) return nation;
  return (councils.length === 1 ? councils[0] : null) ?? label;
}

/** Whose area a place is in, and that only England has Local Offers. */
function elsewhereSentence(problem: Elsewhere): string {
  const { councils, nation } = problem;
  // "Brackley, West Northamptonshire" is not told to be in West Northamptonshire.
  const [own] = councils.length === 1 ? councils : [];
  const label = own && problem.label.endsWith(`, ${own}`) ? problem.label.slice(0, -own.length - 2) : problem.label;
  const among = new Intl.ListFormat("en-GB").format(councils);
  // "Edinburgh (city)" is not told to be in Edinburgh.
  const isItself = councils.length === 1 && label.replace(/ \(.*\)$/, "") === councils[0];
  if (isEngland(problem)) {
    const where =
      councils.length > 1
        ? `${label} has more than one council: ${among}. `
        : isItself
          ? ""
          : `${label} is in ${among}. `;
    return `${where}Every council in England has a Local Offer of its own. You find what there is for you there.`;
  }
  const inside = councils.length === 1 && !isItself ? `${councils[0]}, in ${nation}` : nation;
  const where = label === nation || `the ${label}` === nation ? "" : `${label} is in ${inside}. `;
  if (isAbroad(problem)) {
    return `${where}Only England has Local Offers. The health service of ${nation} can tell you about help for children and young people there.`;
  }
  return `${where}Only England has Local Offers. ${nation} has its own system of help for children and young people. Your council there can tell you about it.`;
}

/**
 * For a place just outside an area of this site: the councils next to that area, by name. Nobody publishes a list of
 * Local Offers, so it says how to find one (decision 26).
 */
function NextTo({ councils, areas }: Pick<Elsewhere, "councils"> & { areas: readonly Area[] }) {
  const near = areas
    .map((area) => ({ area, neighbours: neighboursOutside(area, areas) }))
    .filter(({ neighbours }) => councils.some((name) => neighbours.includes(name)));
  if (near.length === 0) return null;
  return (
    <section aria-labelledby="next-to" className="measure mt-8 space-y-2">
      <h2 id="next-to">Councils near here</h2>
      {near.map(({ area, neighbours }) => (
        <p key={area.slug}>
          Next to {area.name} are {new Intl.ListFormat("en-GB").format(neighbours)}.
        </p>
      ))}
      <p>
        Each of them has a Local Offer of its own. We do not have their addresses. Look for the council’s name and the
        words “Local Offer”, or ring the council.
      </p>
    </section>
  );
}

/** The address of an area. What was typed and chosen goes with it, so that nobody without a postcode types it again. */
function areaAddress(slug: string, problem: WhereProblem | null): string {
  const typed = problem && problem.kind !== "elsewhere" ? problem : null;
  const asked = new URLSearchParams([...(typed?.q ? [["q", typed.q]] : []), ...(typed?.filters ?? [])]);
  return asked.size > 0 ? `/${slug}/services?${asked}` : `/${slug}`;
}

/** The page for a search whose place needs another word: misspelt, of several, or in another council's area. */
export default async function WherePage(props: Props) {
  const problem = await problemOf(props);
  const { areas } = liveCatalogue();
  return (
    <PageMain crumbs={[{ label: "All areas", href: "/" }]}>
      {problem?.kind === "message" && <ErrorSummary issues={[{ field: "where", message: problem.message }]} />}
      {problem?.kind === "choices" ? (
        <>
          <h1>{choiceHeading(problem)}</h1>
          <p className="measure mt-3 text-lead">{choiceSentence(problem)}</p>
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
          <h1>This site does not cover {coverName(problem)}</h1>
          <p className="measure mt-3 text-lead">{elsewhereSentence(problem)}</p>
          {!isAbroad(problem) && (
            <p className="mt-5">
              <a href={NATIONAL_DIRECTORY} className="button">
                {isEngland(problem) ? "Find your council and its Local Offer" : "Find your council"}
              </a>
            </p>
          )}
          {isEngland(problem) && <NextTo areas={areas} councils={problem.councils} />}
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
            <li key={slug} className="flex flex-col items-start gap-x-6 sm:flex-row">
              <a href={areaAddress(slug, problem)} className="tap font-semibold">
                {name}
              </a>
              <a href={`/${slug}#ask`} className="tap">
                Who to ask in {name}
              </a>
            </li>
          ))}
        </ul>
        <Emergency />
      </section>
    </PageMain>
  );
}
