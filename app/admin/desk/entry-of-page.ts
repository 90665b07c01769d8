import { notFound } from "next/navigation";
import { cache } from "react";
import { database } from "@/lib/db/client";
import { type DeskEntry, findDeskEntry } from "@/lib/db/entries/desk-entries";
import type { Editor } from "@/lib/editing/roles";
import { liveCatalogue } from "@/lib/live/live";
import { requireEditor } from "./on-post";

/** The parameters of a page about an entry, as Next passes them. */
export type EntryPage<P extends object = object> = {
  params: Promise<{ id: string } & P>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Found = { entry: DeskEntry & { areaName: string }; editor: Editor; name: string };

/** The entry that a page of the desk is about, and who asks. What is not there or not theirs is not found. */
export const entryOfPage = cache(async (id: string): Promise<Found> => {
  const { editor } = await requireEditor();
  const entry = await findDeskEntry(database(), editor, id);
  if (!entry) notFound();
  const areaName = liveCatalogue().areas.find(({ slug }) => slug === entry.area)?.name ?? entry.area;
  return {
    entry: { ...entry, areaName },
    editor,
    name: nameOf((entry.working ?? entry.published ?? entry.newest).content, entry.slug),
  };
});

/** Returns the name that a content gives, whatever else is wrong with it; otherwise its slug. */
export const nameOf = (content: unknown, slug: string): string => {
  const name = (content as { name?: unknown } | null)?.name;
  return typeof name === "string" && name.trim() !== "" ? name : slug;
};
