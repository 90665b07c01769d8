import { dayInWords } from "@/lib/catalogue/day-in-words";
import { numberInWords } from "@/lib/comments/comment-number";

/** The number of a comment that was just sent, and the day by which an answer comes ("2026-11-21"), if any. */
export function CommentReceipt({ number, answerBy }: { number: string; answerBy: string | null }) {
  return (
    <div className="rounded-md border-t-4 border-brand bg-tint px-4 py-4 sm:px-6">
      <h2 className="text-h3">Your number</h2>
      <p className="text-h1 font-semibold tabular-nums">{numberInWords(number)}</p>
      <p className="mt-2">
        Write it down, or print this page. With it you can see what becomes of your comment. Nobody can send it to you
        again.
      </p>
      {answerBy && (
        <p className="mt-2">
          <strong>The council answers by {dayInWords(answerBy)}.</strong>
        </p>
      )}
    </div>
  );
}
