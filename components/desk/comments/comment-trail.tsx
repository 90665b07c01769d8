import { closings, isClosingReason, isStatus, statuses } from "@/lib/comments/comment-status";
import type { CommentEvent } from "@/lib/comments/desk-comment";
import { When } from "../when";

/** What each action of the log is called. */
const actions: Record<string, string> = {
  "comment read": "read it",
  "comment assigned": "said where it stands",
  "comment note": "wrote a note",
  "comment reply": "replied by email",
  "comment reply failed": "could not send the reply",
  "comment redacted": "took something out",
  "comment closed": "closed it",
  "comment reopened": "opened it again",
  "response saved": "wrote the response",
  "response published": "published the response",
  "response unpublished": "took the response back",
};

/** What the log says more about an action, in words. */
function more(detail: unknown): string {
  const { status, why } = (detail ?? {}) as { status?: unknown; why?: unknown };
  if (typeof status === "string" && isStatus(status)) return `: ${statuses[status].toLowerCase()}`;
  if (typeof why === "string" && isClosingReason(why)) return `: ${closings[why].words.toLowerCase()}`;
  return "";
}

/** A line for each thing that was done about a comment: when, who, what. */
export function CommentTrail({ events }: { events: readonly CommentEvent[] }) {
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">What was done</h2>
      <ul className="mt-2 grid gap-2">
        {events.map(({ id, at, action, who, detail }) => (
          <li key={String(id)}>
            <When at={at} />: <strong>{who}</strong> {actions[action] ?? action}
            {more(detail)}
          </li>
        ))}
      </ul>
    </section>
  );
}
