import { dayInWords } from "@/lib/catalogue/day-in-words";
import { topics } from "@/lib/comments/comment";
import { numberInWords } from "@/lib/comments/comment-number";
import { closings, statuses } from "@/lib/comments/comment-status";
import type { DeskComment } from "@/lib/comments/desk-comment";
import { sharePage } from "../shared/share-list";
import { When } from "../when";

function answerTo({ email, wantsAnswer }: DeskComment): string {
  if (email) return `Wants an answer to ${email}`;
  return wantsAnswer ? "Wants an answer by email" : "No email address to answer to";
}

/** Where the desk has the entry that a comment is about: who only reads the comment shows an entry of others. */
const entryPage = ({ entry, role, sentFrom }: DeskComment): string =>
  role || !sentFrom ? `/admin/entries/${entry?.id}` : sharePage(entry?.id ?? "", sentFrom);

/**
 * A comment as plain text, and all that is known of it. `area` is the name of the area that answers, `from` of the one
 * from whose page it was sent, if that is another one.
 */
export function CommentWords({ comment, area, from }: { comment: DeskComment; area: string; from: string | null }) {
  const {
    role,
    topic,
    text,
    entry,
    receivedAt,
    redactedAt,
    doubtful,
    status,
    closedFor,
    closedAt,
    owner,
    number,
    answerBy,
  } = comment;
  return (
    <section aria-labelledby="words">
      <h2 id="words">What they wrote</h2>
      <blockquote className="measure mt-2 border-l-4 border-brand pl-4 wrap-anywhere whitespace-pre-line">
        {text}
      </blockquote>
      <ul className="mt-4 space-y-1 wrap-anywhere">
        <li>
          <strong>{topics[topic]}</strong>
        </li>
        <li>
          About: {entry ? <a href={entryPage(comment)}>{entry.name}</a> : `the Local Offer of ${area} as a whole`}
        </li>
        {from && <li>Sent from the page in {from}</li>}
        <li>
          Came <When at={receivedAt} />
          {doubtful && ". It may come from a program: it was sent very fast, or with a field that people do not see."}
        </li>
        {number && <li>Number {numberInWords(number)}</li>}
        {answerBy && <li>An answer is promised by {dayInWords(answerBy)}</li>}
        <li className="wrap-anywhere">{answerTo(comment)}</li>
        {redactedAt && (
          <li>
            Words were taken out <When at={redactedAt} />
          </li>
        )}
        <li>
          {statuses[status]}
          {closedFor && ` (${closings[closedFor].words.toLowerCase()})`}
          {closedAt && (
            <>
              , <When at={closedAt} />
            </>
          )}
          {" · "}
          {!role && `${area} deals with it`}
          {role && (owner ? `${owner.name} deals with it` : "nobody deals with it yet")}
        </li>
      </ul>
    </section>
  );
}
