import { notFound } from "next/navigation";
import { cache } from "react";
import { requireEditor } from "@/app/admin/desk/on-post";
import type { DeskComment } from "@/lib/comments/desk-comment";
import { database } from "@/lib/db/client";
import { findComment, noteReading } from "@/lib/db/comments/desk-comment";
import type { Editor } from "@/lib/editing/roles";
import { liveCatalogue } from "@/lib/live/live";

/** The parameters of a comment's page, as Next passes them. */
export type CommentPage = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * The comment that a page of the desk is about, who asks, and what its area is called. `fromName` is the area from
 * whose page it was sent, where another one answers. What is not there or not theirs is not found. That it was read is
 * in the log: it may hold what somebody would tell only the council.
 */
export const commentOfPage = cache(
  async (id: string): Promise<{ comment: DeskComment; editor: Editor; areaName: string; fromName: string | null }> => {
    const { editor } = await requireEditor();
    const comment = await findComment(database(), editor, id);
    if (!comment) notFound();
    await noteReading(database(), editor, comment);
    const nameOf = (area: string) => liveCatalogue().areas.find(({ slug }) => slug === area)?.name ?? area;
    const fromName = comment.sentFrom && nameOf(comment.sentFrom);
    return { comment, editor, areaName: nameOf(comment.area), fromName };
  },
);
