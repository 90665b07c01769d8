import { dayInWords } from "@/lib/catalogue/day-in-words";
import type { CommentStatus } from "@/lib/comments/comment-status";
import type { TrackedComment as Tracked } from "@/lib/comments/tracked-comment";

/** Where a comment stands, for whoever wrote it. */
const told: Record<CommentStatus, string> = {
  new: "Nobody has begun on it yet.",
  looking: "Somebody is looking at it.",
  answered: "The council has answered it.",
  closed: "The council has dealt with it.",
  "not-published": "The council has read and closed it. It does not publish it.",
};

/**
 * Draws where a comment stands, for somebody who has its number: never what it says, or who wrote it. `today` is
 * "2026-11-21". `ring` is the sentence with the number to ring.
 */
export function TrackedComment({ tracked, today, ring }: { tracked: Tracked; today: string; ring: string }) {
  const { status, closedFor, receivedOn, answerBy, closedOn } = tracked;
  const isOpen = status === "new" || status === "looking";
  return (
    <section
      aria-labelledby="stands"
      className="measure mt-5 space-y-2 rounded-md border-t-4 border-brand bg-tint px-4 py-4 sm:px-6"
    >
      <h2 id="stands" className="text-h3">
        Your comment of {dayInWords(receivedOn)}
      </h2>
      <p>
        <strong>{told[status]}</strong> {closedOn && `That was on ${dayInWords(closedOn)}.`}
      </p>
      {closedFor === "one-person" && (
        <p>It is about one child or one person’s care. Those who help with complaints are at the end of this page.</p>
      )}
      {isOpen && answerBy && today <= answerBy && <p>An answer comes by {dayInWords(answerBy)}.</p>}
      {isOpen && answerBy && today > answerBy && (
        <p>
          An answer should have come by {dayInWords(answerBy)}. {ring}
        </p>
      )}
    </section>
  );
}
