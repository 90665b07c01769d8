import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { latestChange } from "@/app/latest-change";
import { AskLine } from "@/components/ask-line";
import { Emergency } from "@/components/emergency";
import { PageMain } from "@/components/page-main";
import { PrintedCopy } from "@/components/service/printed-copy";
import { PrintedEntry } from "@/components/service/printed-entry";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { directoryOf, type TopicEntries } from "@/lib/catalogue/directory-of-topics";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string; part?: string[] }> };

/**
 * So many entries one document holds: some 90 sheets of paper. A longer one is drawn topic by topic, and a topic part
 * by part, so that no page takes long to draw.
 */
const mostEntries = 300;

const slugOf = ({ category }: TopicEntries) => category?.slug ?? "other";
const nameOf = ({ category }: TopicEntries) => category?.name ?? "Other help";

/** What the address asks for: everything, a topic, or a part of one. What is not there is not found. */
async function readPart({ params }: Props) {
  const { part: [slug, number = "1", ...more] = [] } = await params;
  const { catalogue, area } = await areaOfPage(params);
  const all = directoryOf(catalogue, area.slug);
  const topics = slug === undefined ? all : all.filter((topic) => slugOf(topic) === slug);
  const count = topics.reduce((sum, { entries }) => sum + entries.length, 0);
  const parts = slug === undefined ? 1 : Math.ceil(count / mostEntries);
  const page = Number(number);
  if (more.length > 0 || !/^[1-9]\d{0,4}$/.test(number) || page > Math.max(parts, 1)) notFound();
  if (slug !== undefined && topics.length === 0) notFound();
  const shown = topics.map(({ category, entries }) => {
    const from = (page - 1) * mostEntries;
    return { category, entries: slug === undefined ? entries : entries.slice(from, from + mostEntries) };
  });
  return { catalogue, area, all, topics, shown, slug: slug ?? null, page, parts, isLong: !slug && count > mostEntries };
}

/** The topic and its area. It is for paper: search engines lead to the pages themselves. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { area, topics, slug, page } = await readPart(props);
  const [topic] = topics;
  const what = slug && topic ? nameOf(topic) : "Everything";
  return {
    title: titleIn(area, `${what} to print${page > 1 ? `, part ${page}` : ""}`),
    description: `${what} of the health Local Offer of ${area.name} in short, to print or to read without internet.`,
    robots: { index: false },
  };
}

/** The whole Local Offer of an area, or one topic of it, as one document for paper. */
export default async function PrintPage(props: Props) {
  const { catalogue, area, all, topics, shown, slug, page, parts, isLong } = await readPart(props);
  const here = `/${area.slug}/print`;
  const changed = latestChange(topics.flatMap(({ entries }) => entries));
  const [topic] = topics;
  return (
    <PageMain crumbs={[...crumbsTo(area), ...(slug ? [{ label: "Everything to print", href: here }] : [])]}>
      <p className="no-print">
        {isLong
          ? "All of it is too much for one document. Choose a topic below."
          : "Print this with Ctrl and P, or with “Share” and “Print” on a phone."}
      </p>
      <p className="large-print no-print">
        <label className="tap gap-2">
          <input className="size-5" type="checkbox" /> Large print
        </label>
      </p>
      <article className="sheet on-paper mt-4 space-y-4">
        <h1>
          {slug && topic ? nameOf(topic) : "Health services and guides"} in {area.name}
        </h1>
        <p>
          For children and young people, 0 to 25, with special educational needs or a disability.
          {changed && ` This is what was published on ${dayInWords(changed.slice(0, 10))}.`} Numbers and places change:
          if this is old, ring before you go.
          {parts > 1 && ` This is part ${page} of ${parts}.`}
        </p>
        <Emergency />
        <section aria-labelledby="copy" className="space-y-1">
          <h2 id="copy">Without internet</h2>
          <PrintedCopy area={area} catalogue={catalogue} />
        </section>
        {!slug && (
          <nav aria-labelledby="contents">
            <h2 id="contents">What is in it</h2>
            <ul className="gap-x-6 sm:columns-2 print:columns-2">
              {topics.map((one) => (
                <li key={slugOf(one)} className="flex break-inside-avoid flex-wrap gap-x-4">
                  <a href={isLong ? `${here}/${slugOf(one)}` : `#${slugOf(one)}`} className="tap print:min-h-0">
                    {nameOf(one)}: {one.entries.length}
                  </a>
                  {!isLong && (
                    <a href={`${here}/${slugOf(one)}`} className="tap no-print text-small">
                      print only this<span className="sr-only">: {nameOf(one)}</span>
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </nav>
        )}
        {!isLong &&
          shown.map((one) => (
            <section aria-labelledby={slugOf(one)} key={slugOf(one)}>
              <h2 id={slugOf(one)} className="mb-2">
                {slug ? (parts > 1 ? `Part ${page} of ${parts}` : "From A to Z") : nameOf(one)}
              </h2>
              {one.entries.map((entry) => (
                <PrintedEntry catalogue={catalogue} entry={entry} key={entry.id} />
              ))}
            </section>
          ))}
      </article>
      <nav aria-label="Other documents" className="no-print mt-6 flex flex-wrap gap-x-6">
        {Array.from({ length: parts > 1 ? parts : 0 }, (_, at) => at + 1)
          .filter((number) => number !== page)
          .map((number) => (
            <a className="tap" href={`${here}/${slug}/${number}`} key={number}>
              Part {number}
            </a>
          ))}
        {slug && all.length > 1 && (
          <a className="tap" href={here}>
            Everything to print
          </a>
        )}
      </nav>
      <AskLine area={area} catalogue={catalogue} emergency={false} />
    </PageMain>
  );
}
