import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { type CommentPage, commentOfPage } from "@/app/admin/(signed-in)/comments/comment-of-page";
import { readShown } from "@/app/admin/desk/respond";
import { AssignForm, CloseForm, ReplyForm } from "@/components/desk/comments/comment-forms";
import { CommentTrail } from "@/components/desk/comments/comment-trail";
import { CommentWords } from "@/components/desk/comments/comment-words";
import { KeptResponseWords } from "@/components/desk/comments/kept-response";
import { ResponseForm } from "@/components/desk/comments/response-form";
import { DeskMain } from "@/components/desk/desk-main";
import { NoteSection } from "@/components/desk/note-section";
import { PostButton } from "@/components/desk/post-button";
import { britishDay } from "@/lib/catalogue/british-day";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { database } from "@/lib/db/client";
import { searchCommentEvents } from "@/lib/db/comments/desk-comment";
import { searchOwners } from "@/lib/db/people/owners";
import { isAtLeast } from "@/lib/editing/roles";

const done: Record<string, string> = {
  replied: "The reply is on its way.",
  "taken-out": "It is taken out for good.",
  saved: "Saved. Everybody can read it once a publisher has published it.",
  assigned: "Saved. It is noted who answers this comment.",
};

/** The day on which it came: what it says stands in no title, which browsers keep. */
export async function generateMetadata({ params }: CommentPage): Promise<Metadata> {
  const { comment } = await commentOfPage((await params).id);
  return { title: `Comment of ${dayInWords(britishDay(comment.receivedAt))}` };
}

/** A comment of the public: what it says, where it stands, and everything that may be done about it. */
export default async function CommentPageOfDesk({ params, searchParams }: CommentPage) {
  const { comment, editor, areaName, fromName } = await commentOfPage((await params).id);
  const query = await searchParams;
  const { issues, field } = await readShown(`/admin/comments/${comment.id}`);
  if (!comment.role) return <ReadComment comment={comment} areaName={areaName} fromName={fromName} />;
  const db = database();
  const [people, events] = await Promise.all([
    searchOwners(db, editor, comment.area),
    searchCommentEvents(db, editor, comment.id),
  ]);
  const { id, role, response } = comment;
  const mayWrite = isAtLeast(role, "editor");
  const isOver = comment.closedAt !== null;
  return (
    <DeskMain
      title={`Comment of ${dayInWords(britishDay(comment.receivedAt))}`}
      issues={issues}
      done={done[String(query.done)]}
      back={{ href: "/admin/comments", label: "All comments" }}
    >
      <div className="mt-5 space-y-9">
        <CommentWords comment={comment} area={areaName} from={fromName} />
        {mayWrite && (
          <p>
            <a href={`/admin/comments/${id}/redact`} className="button-quiet">
              Take something out of it
            </a>
          </p>
        )}
        {mayWrite && !isOver && <AssignForm comment={comment} people={people} issue={field("owner").issue} />}
        <NoteSection
          title="Notes and replies"
          none="There is none yet."
          action={`/admin/comments/${id}/note`}
          notes={comment.notes.map(({ isReply, ...note }) => ({
            ...note,
            above: isReply ? "Mailed to whoever wrote it:" : undefined,
          }))}
          newId={mayWrite ? randomUUID() : null}
          field={field("note")}
        >
          Notes are for colleagues only. Do not write here what you take out of the comment.
        </NoteSection>
        {mayWrite && comment.email && <ReplyForm commentId={id} newId={randomUUID()} field={field("reply")} />}
        <section aria-labelledby="response">
          <h2 id="response">What the council answers</h2>
          <p className="mt-1 text-quiet">
            For everybody to read on <a href={`/${comment.area}/you-said`}>You said, we did</a>, once a publisher has
            published it.
          </p>
          {response ? (
            <KeptResponseWords
              commentId={id}
              receivedAt={comment.receivedAt}
              response={response}
              issues={issues}
              mayPublish={isAtLeast(role, "publisher") && comment.status !== "not-published"}
              mayHide={mayWrite}
            />
          ) : (
            <p className="mt-2">Nothing yet.</p>
          )}
          {mayWrite && <ResponseForm commentId={id} response={response} field={field} />}
        </section>
        {mayWrite && !isOver && <CloseForm commentId={id} issue={field("reason").issue} />}
        {mayWrite && isOver && (
          <section aria-labelledby="again">
            <h2 id="again">Open it again</h2>
            <p className="mt-1">If it is not over after all.</p>
            <div className="mt-2">
              <PostButton action={`/admin/comments/${id}/reopen`}>Open it again</PostButton>
            </div>
          </section>
        )}
        <CommentTrail events={events} />
      </div>
    </DeskMain>
  );
}

/**
 * The same for who only reads it, because it was sent from a page of their area: another council wrote the page, and
 * answers.
 */
function ReadComment({ comment, areaName, fromName }: Omit<Awaited<ReturnType<typeof commentOfPage>>, "editor">) {
  return (
    <DeskMain
      title={`Comment of ${dayInWords(britishDay(comment.receivedAt))}`}
      back={{ href: "/admin/comments", label: "All comments" }}
    >
      <p className="measure mt-3 border-l-4 border-focus pl-3">
        {areaName} writes this page and answers. You can read what was said, and what becomes of it.
      </p>
      <div className="mt-5 space-y-9">
        <CommentWords comment={comment} area={areaName} from={fromName} />
        <section aria-labelledby="response">
          <h2 id="response">What {areaName} answers</h2>
          {comment.response ? (
            <KeptResponseWords
              commentId={comment.id}
              receivedAt={comment.receivedAt}
              response={comment.response}
              issues={[]}
              mayPublish={false}
              mayHide={false}
            />
          ) : (
            <p className="mt-2">Nothing is published yet.</p>
          )}
        </section>
      </div>
    </DeskMain>
  );
}
