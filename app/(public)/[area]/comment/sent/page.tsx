import type { Metadata } from "next";
import { headers } from "next/headers";
import { Receipt } from "@/app/comment/receipt";
import { readShown } from "@/app/comment/shown";
import { AskBlock } from "@/components/ask-block";
import { CommentReceipt } from "@/components/comment-receipt";
import { PageMain } from "@/components/page-main";
import { findArea } from "@/lib/catalogue/catalogue";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string }> };

/** A title that says that it was sent, and no place in search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  return { title: titleIn(area, "Thank you for your comment"), robots: { index: false } };
}

/**
 * The thanks to whoever sent a comment, and what happens with it. As the answer to the comment it has its number, and
 * the day by which an answer comes; opened by itself it has neither.
 */
export default async function CommentSentPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const receipt = readShown(Receipt, `/${area.slug}/comment/sent`, await headers());
  const answering = (receipt && findArea(catalogue, receipt.answering)) ?? area;
  return (
    <PageMain crumbs={crumbsTo(area)} searchIn={area.slug}>
      <h1>Thank you for your comment</h1>
      <div className="measure mt-4 space-y-4">
        <p className="text-lead">{answering.council} has it, and somebody will read it.</p>
        {answering !== area && <p>It writes the page. {area.council} can read it, too.</p>}
        {receipt && <CommentReceipt number={receipt.number} answerBy={receipt.answerBy} />}
        <p>
          <a href={`/${area.slug}/comment/track`} className="tap">
            See what became of a comment
          </a>
        </p>
        <p>
          If you gave an email address, they can answer you. The council also publishes what people say and what it does
          about it, in its own words, but nothing that shows who you are:{" "}
          <a href={`/${answering.slug}/you-said`}>You said, we did</a>.
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
