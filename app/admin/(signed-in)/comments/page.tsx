import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { areaNames, keyOf, pageOf } from "@/app/admin/desk/row-choices";
import { CommentFilterForm } from "@/components/desk/comments/comment-filter-form";
import { CommentRows } from "@/components/desk/comments/comment-rows";
import { DeskMain } from "@/components/desk/desk-main";
import { Pager } from "@/components/pager";
import { counted } from "@/lib/catalogue/counted";
import { listed } from "@/lib/catalogue/hours";
import { commentFilterKeys, commentQuery, readCommentFilter } from "@/lib/comments/comment-filter";
import { database } from "@/lib/db/client";
import { commentChoices, doubtfulComments, searchComments } from "@/lib/db/comments/comments";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "Comments" };

/** Lines on a page. */
const many = 50;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The page of the public's comments, in the areas of the signed-in person: the open ones, unless narrowed. */
export default async function CommentsPage({ searchParams }: Props) {
  const { editor } = await requireEditor();
  const read = keyOf(await searchParams, [...commentFilterKeys, "page"]);
  const filter = readCommentFilter(read);
  const page = pageOf(read("page"));
  const db = database();
  const { rows, total } = await searchComments(db, editor, filter, { skip: (page - 1) * many, take: many });
  const { owners, entries } = await commentChoices(db, editor);
  const doubtful = await doubtfulComments(db, editor);
  const areas = areaNames(editor);
  const names = new Map(liveCatalogue().areas.map(({ slug, name }) => [slug, name]));
  const promises = liveCatalogue().areas.flatMap(({ slug, name, answer_days }) =>
    answer_days && areas.has(slug) ? [`within ${answer_days} days in ${name}`] : [],
  );
  const hrefOf = (to: number) => {
    const query = commentQuery(filter);
    if (to > 1) query.set("page", String(to));
    return `/admin/comments${query.size > 0 ? `?${query}` : ""}`;
  };
  return (
    <DeskMain wide title="Comments">
      <p className="measure mt-2">
        What people told the council about its Local Offer. By law the council publishes them at least once a year, with
        what it answers and does. It does not publish what is abusive or what is about one person.
      </p>
      {promises.length > 0 && (
        <p className="measure mt-2 text-small">
          People are told when an answer comes: {listed(promises)}. No law names a number: the council sets its own. To
          change it, ask whoever runs this site (<code>answer_days</code> of the area).
        </p>
      )}
      <p role="status" className="mt-2 text-lead">
        {counted(total, "comment")}
        {filter.status === "open" && " open"}
      </p>
      <div className="mt-5 gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="mb-6 lg:order-2 lg:mb-0 lg:border-l lg:border-rule lg:pl-7">
          <CommentFilterForm filter={filter} areas={areas} owners={owners} entries={entries} />
        </div>
        <div className="min-w-0">
          {rows.length === 0 ? <p>There is none here.</p> : <CommentRows rows={rows} areas={areas} names={names} />}
          {doubtful.length > 0 && (
            <details className="mt-6">
              <summary className="tap font-semibold">
                {doubtful.length === 1
                  ? "1 that may come from a program"
                  : `${doubtful.length} that may come from programs`}
              </summary>
              <p className="measure mt-2">
                Sent very fast, or with a field that people do not see. Have a look: some programs fill that field for
                people.
              </p>
              <CommentRows rows={doubtful} areas={areas} names={names} />
            </details>
          )}
          <Pager page={page} pages={Math.max(1, Math.ceil(total / many))} hrefOf={hrefOf} />
        </div>
      </div>
    </DeskMain>
  );
}
