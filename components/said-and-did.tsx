import type { ReactNode } from "react";
import { dayInWords, monthInWords } from "@/lib/catalogue/day-in-words";
import { responseStates } from "@/lib/catalogue/published-response";
import type { ResponseWords } from "@/lib/comments/council-response";

/** What the public reads of a comment and its answer. `month` is that of the comment, "2026-11". */
type Words = ResponseWords & { month: string };

/**
 * Draws what somebody said and what the council did, side by side, or one below the other on a phone. `about` is what
 * it was about, such as a link to the page.
 */
export function SaidAndDid({ id, words, about = null }: { id?: string; words: Words; about?: ReactNode }) {
  const { month, summary, text, action, state, due, done } = words;
  return (
    <div id={id} className="grid break-inside-avoid gap-3 border-t border-rule py-4 md:grid-cols-2">
      <div className="self-start rounded-md bg-paper px-4 py-3">
        <p className="text-small font-semibold">You said</p>
        <p className="wrap-anywhere whitespace-pre-line">{summary}</p>
        <p className="text-small text-quiet">
          {about && <>{about} · </>}
          {monthInWords(month)}
        </p>
      </div>
      <div className="self-start rounded-md bg-tint px-4 py-3">
        <p className="text-small font-semibold">We did</p>
        <p className="wrap-anywhere whitespace-pre-line">{text}</p>
        {action && <p className="mt-2 wrap-anywhere whitespace-pre-line">{action}</p>}
        <p className="mt-1 text-small">
          {state && <strong className="rounded-sm bg-page px-2 py-0.5">{responseStates[state]}</strong>}
          {done ? ` on ${dayInWords(done)}` : due ? ` by ${dayInWords(due)}` : null}
        </p>
      </div>
    </div>
  );
}
