import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EasyReadPage } from "@/components/easy-read/easy-read-page";
import { type EntryParams, entryOfPage, titleIn } from "../../../entry-of-page";

/** The service's name and area. */
export async function generateMetadata(props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage("service", props);
  return { title: titleIn(area, `${entry.content.name} in Easy Read`), description: entry.content.summary };
}

/** One service in Easy Read. Where nobody has written that, nothing is found. */
export default async function ServiceInEasyRead(props: EntryParams) {
  const { catalogue, entry } = await entryOfPage("service", props);
  if (entry.content.easy_read.length === 0) notFound();
  return <EasyReadPage catalogue={catalogue} entry={entry} />;
}
