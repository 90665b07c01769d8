import type { Metadata } from "next";
import { AskLine } from "@/components/ask-line";
import { PageMain } from "@/components/page-main";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string }> };

/** A title that says that it was counted, and no place in search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return { title: titleIn(area, "Thank you for telling us that a page is right"), robots: { index: false } };
}

/** The thanks to whoever said that a page is right. */
export default async function RightPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  return (
    <PageMain crumbs={crumbsTo(area)}>
      <h1>Thank you</h1>
      <div className="measure mt-4 space-y-4">
        <p className="text-lead">It helps to know what is right, too.</p>
        <p>The council that writes the page sees how many people said so. It is not kept who they were.</p>
        <p>
          <a href={`/${area.slug}`} className="tap">
            Go on reading about {area.name}
          </a>
        </p>
      </div>
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
