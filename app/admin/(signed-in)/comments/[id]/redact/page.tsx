import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type CommentPage, commentOfPage } from "@/app/admin/(signed-in)/comments/comment-of-page";
import { readShown } from "@/app/admin/desk/respond";
import { CommentWords } from "@/components/desk/comments/comment-words";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { TextArea } from "@/components/field/text-area";
import { redact } from "@/lib/comments/redact";
import { isAtLeast } from "@/lib/editing/roles";

export const metadata: Metadata = { title: "Take something out of a comment" };

/**
 * The page on which an editor takes words out of a comment for good: names, and anything that could show who a person
 * is.
 */
export default async function RedactPage({ params }: CommentPage) {
  const { comment, areaName, fromName } = await commentOfPage((await params).id);
  if (!isAtLeast(comment.role, "editor")) notFound();
  const { issues, typed, field } = await readShown(`/admin/comments/${comment.id}/redact`);
  const page = `/admin/comments/${comment.id}`;
  return (
    <DeskMain title="Take something out" issues={issues}>
      <p className="measure mt-3">
        Take out names, and whatever could show who a person is: […] stands where it was. You see first how the comment
        will read. What is erased then, nobody can bring back.
      </p>
      {typed.seen === "yes" && (
        <section aria-labelledby="result" className="mt-6 border-l-4 border-focus pl-4">
          <h2 id="result">This is how it will read</h2>
          <blockquote className="measure mt-2 wrap-anywhere whitespace-pre-line">
            {redact(comment.text, typed.parts ?? "").text}
          </blockquote>
          {comment.email && (
            <p className="mt-2">
              {typed.email === "yes" ? "The email address is erased, too." : "The email address stays."}
            </p>
          )}
          <form method="post" action={`${page}/redact/confirm`} className="mt-4">
            <input type="hidden" name="parts" value={typed.parts ?? ""} />
            <input type="hidden" name="email" value={typed.email ?? ""} />
            <input type="hidden" name="sure" value="yes" />
            <button type="submit" className="button button-danger">
              Erase for good
            </button>
          </form>
        </section>
      )}
      <div className="mt-6">
        <CommentWords comment={comment} area={areaName} from={fromName} />
      </div>
      <DeskForm action={`${page}/redact/confirm`} noValidate className="mt-7 grid max-w-2xl gap-5">
        <TextArea
          {...field("parts")}
          label="Which words?"
          hint="Copy them as they stand above, each name or sentence on a line of its own. Each is taken out wherever it stands."
          rows={5}
        />
        {comment.email && (
          <label className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="checkbox"
              name="email"
              value="yes"
              defaultChecked={typed.email === "yes"}
              className="size-6 shrink-0 accent-brand"
            />
            Erase the email address, too
          </label>
        )}
        <FormEnd leave={page}>Show how it will read</FormEnd>
      </DeskForm>
    </DeskMain>
  );
}
