import type { Metadata } from "next";
import { headers } from "next/headers";
import { drawForm, ShownForm } from "@/app/comment/drawn-form";
import { readShown } from "@/app/comment/shown";
import { AskBlock } from "@/components/ask-block";
import { CommentForm, commentFieldId } from "@/components/comment-form";
import { EmergencyLine } from "@/components/emergency";
import { ErrorSummary } from "@/components/error-summary";
import { PageMain } from "@/components/page-main";
import { findByPath } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { areaOfPage, crumbsTo, titleIn } from "../entry-of-page";

type Props = {
  params: Promise<{ area: string }>;
  searchParams: Promise<{ about?: string | string[] }>;
};

const title = "Tell us what is wrong or missing";

/** Returns the title of the page, which begins with "Error" when something has to be put right. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { area } = await areaOfPage(params);
  const isWrong = (readShown(ShownForm, `/${area.slug}/comment`, await headers())?.issues.length ?? 0) > 0;
  return { title: titleIn(area, isWrong ? `Error: ${title}` : title), robots: { index: false } };
}

/**
 * The page for comments on the Local Offer: errors in it, or gaps. Advice on what not to write stands before the form.
 */
export default async function CommentPage({ params, searchParams }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const { about } = await searchParams;
  const shown = readShown(ShownForm, `/${area.slug}/comment`, await headers());
  const entry = typeof about === "string" ? findByPath(catalogue, area.slug, about) : null;
  const complaints = area.complaints.flatMap((path) => findByPath(catalogue, area.slug, path) ?? []);
  const issues = shown?.issues ?? [];
  return (
    <PageMain crumbs={crumbsTo(area)}>
      <ErrorSummary issues={issues} idOf={commentFieldId} />
      <h1>{title}</h1>
      {entry && (
        <p className="mt-3 text-lead">
          About: <a href={pathOfEntry(entry)}>{entry.content.name}</a>
        </p>
      )}
      <p className="measure mt-3">
        {entry?.shared?.council ?? area.council} {entry?.shared && "writes this page. It "}reads this and publishes what
        it does about it, but nothing that shows who you are.{" "}
        {entry?.shared && `${area.council} can read it, too, without your email address. `}
        Is it about care that somebody had?{" "}
        {complaints.map((one, at) => (
          <span key={one.id}>
            {at === 0 ? "See " : ", "}
            <a href={pathOfEntry(one)}>{one.content.name}</a>
          </span>
        ))}
        {complaints.length > 0 && "."}
      </p>
      <EmergencyLine />
      <div className="mt-6">
        <CommentForm
          area={area.slug}
          about={entry && typeof about === "string" ? about : null}
          form={shown?.form ?? drawForm(area.slug, entry)}
          typed={shown?.typed ?? { topic: "", text: "", email: "" }}
          issues={issues}
        />
      </div>
      <AskBlock area={area} catalogue={catalogue} asksForComments={false} emergency={false} />
    </PageMain>
  );
}
