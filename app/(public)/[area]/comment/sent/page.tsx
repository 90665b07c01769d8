import type { Metadata } from "next";
import { AskBlock } from "@/components/ask-block";
import { PageMain } from "@/components/page-main";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string }> };

/** A title that says that it was sent, and no place in search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return { title: titleIn(area, "Thank you for your comment"), robots: { index: false } };
}

/** The thanks to whoever sent a comment, and what happens with it. */
export default async function CommentSentPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  return (
    <PageMain crumbs={crumbsTo(area)}>
      <h1>Thank you for your comment</h1>
      <div className="measure mt-4 space-y-4">
        <p className="text-lead">{area.council} has it, and somebody will read it.</p>
        <p>
          If you gave an e-mail address, they can answer you. The council also publishes what people say and what it
          does about it, but nothing that shows who you are.
        </p>
        <p>
          <a href={`/${area.slug}`} className="tap">
            Go on reading about {area.name}
          </a>
        </p>
      </div>
      <AskBlock area={area} catalogue={catalogue} asksForComments={false} />
    </PageMain>
  );
}
