import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskLine } from "@/components/ask-line";
import { LifeLinePicture, LifeLineTable, LifeLineTurns } from "@/components/life-line";
import { PageMain } from "@/components/page-main";
import { findLifeLine } from "@/lib/catalogue/life-line";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string; need: string }> };

async function lineOfPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const line = findLifeLine(catalogue, area, (await params).need);
  return line ? { catalogue, area, line } : notFound();
}

/** The need and the area. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { area, line } = await lineOfPage(props);
  return {
    title: titleIn(area, `${line.need.name}, from 0 to 25`),
    description: `Which services for ${line.need.name.toLowerCase()} in ${area.name} take which ages.`,
  };
}

/** The ages that services cover for one need: a picture, what changes at which birthday, and the same as a table. */
export default async function LifeLinePage(props: Props) {
  const { catalogue, area, line } = await lineOfPage(props);
  return (
    <PageMain crumbs={[...crumbsTo(area), { label: "From 0 to 25", href: `/${area.slug}/ages` }]}>
      <h1>{line.need.name}, from 0 to 25</h1>
      <p className="measure mt-4 mb-5 text-lead">
        The ages that each service states in {area.name}.{" "}
        {line.rows.some(({ band }) => band.isOpen) && "A dashed bar has no highest age stated. "}
        Read the page of a service before you rely on it.
      </p>
      <LifeLinePicture line={line} />
      <section aria-labelledby="changes" className="mt-8">
        <h2 id="changes" className="mb-3">
          What changes, and when
        </h2>
        <LifeLineTurns line={line} />
      </section>
      <section aria-labelledby="each" className="mt-8">
        <h2 id="each" className="sr-only">
          Each service
        </h2>
        <LifeLineTable line={line} />
      </section>
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
