import type { Metadata } from "next";
import { headers } from "next/headers";
import { drawForm, ShownForm } from "@/app/comment/drawn-form";
import { readShown } from "@/app/comment/shown";
import { AskBlock } from "@/components/ask-block";
import { CommentForm, commentFieldId } from "@/components/comment-form";
import { Emergency } from "@/components/emergency";
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
      <div className="measure mt-4 space-y-4">
        <p>
          {area.council} reads what you write. By law it publishes what people say about its Local Offer and what it
          does about it, but nothing that shows who you are.
        </p>
        <ul className="list-disc space-y-2 pl-6 marker:text-brand">
          <li>Do not write the name of a child, or anything about a child’s health.</li>
          <li>
            Do not use this to complain about care that somebody had.{" "}
            {complaints.map((one, at) => (
              <span key={one.id}>
                {at === 0 ? "Who helps with that: " : ", "}
                <a href={pathOfEntry(one)}>{one.content.name}</a>
              </span>
            ))}
          </li>
          <li>Do not use this when you need help now. Nobody reads it at once.</li>
        </ul>
        <Emergency />
      </div>
      <div className="mt-8">
        <CommentForm
          area={area.slug}
          about={entry && typeof about === "string" ? about : null}
          form={shown?.form ?? drawForm(area.slug, entry?.id ?? null)}
          typed={shown?.typed ?? { topic: "", text: "", email: "" }}
          issues={issues}
        />
      </div>
      <AskBlock area={area} catalogue={catalogue} asksForComments={false} emergency={false} />
    </PageMain>
  );
}
