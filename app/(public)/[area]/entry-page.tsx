import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AskBlock } from "@/components/ask-block";
import { AskLine } from "@/components/ask-line";
import { EasyReadPage } from "@/components/easy-read/easy-read-page";
import { PageMain } from "@/components/page-main";
import { EntryResponses } from "@/components/response-list";
import { EntryData } from "@/components/service/entry-data";
import { WasThisRight } from "@/components/was-this-right";
import type { Area } from "@/lib/catalogue/area";
import type { Catalogue, Published } from "@/lib/catalogue/catalogue";
import { originalOf } from "@/lib/catalogue/shared-entries";
import { siteOrigin } from "@/lib/process/site-origin";
import { crumbsTo, type EntryParams, entryOfPage, oneAddress, titleIn } from "./entry-of-page";

/**
 * The page of an entry: the way to it, what it says (`children`), what the council answered about it, and whom to ask.
 */
export function EntryPage({
  area,
  catalogue,
  entry,
  children,
}: {
  area: Area;
  catalogue: Catalogue;
  entry: Published;
  children: ReactNode;
}) {
  const crumbs = crumbsTo(area, entry.kind);
  return (
    <PageMain crumbs={crumbs} searchIn={area.slug}>
      <EntryData crumbs={crumbs} catalogue={catalogue} entry={entry} origin={siteOrigin()} />
      {children}
      <EntryResponses entry={originalOf(entry)} catalogue={catalogue} />
      <WasThisRight entry={entry} />
      {entry.kind === "service" || entry.kind === "guide" ? (
        <AskLine area={area} catalogue={catalogue} entry={entry} />
      ) : (
        <AskBlock area={area} catalogue={catalogue} self={entry.id} />
      )}
    </PageMain>
  );
}

/** Title and description of an entry in Easy Read. */
export async function easyReadMetadata(kind: "service" | "guide", props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage(kind, props);
  const title = titleIn(area, `${entry.content.name} in Easy Read`);
  return { title, description: entry.content.summary, ...oneAddress(entry, "/easy-read") };
}

/** An entry in Easy Read. Where nobody has written that, nothing is found. */
export async function EntryInEasyRead({ kind, ...props }: EntryParams & { kind: "service" | "guide" }) {
  const { catalogue, entry } = await entryOfPage(kind, props);
  if (entry.content.easy_read.length === 0) notFound();
  return <EasyReadPage catalogue={catalogue} entry={entry} />;
}
