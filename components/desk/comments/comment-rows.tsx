import { dayInWords } from "@/lib/catalogue/day-in-words";
import { topics } from "@/lib/comments/comment";
import { statuses } from "@/lib/comments/comment-status";
import type { CommentRow } from "@/lib/comments/desk-comment";
import { When } from "../when";

/**
 * Comments in a list: how each begins, which leads to it, what it is about, and where it stands. `areas` are names by
 * slug.
 */
export function CommentRows({ rows, areas }: { rows: readonly CommentRow[]; areas: ReadonlyMap<string, string> }) {
  return (
    <ul className="mt-4">
      {rows.map(({ id, area, topic, beginning, receivedAt, answerBy, status, owner, entry }) => (
        <li key={id} className="border-t border-rule py-3">
          <p>
            <a href={`/admin/comments/${id}`} className="inline-block py-2 font-semibold wrap-anywhere">
              {beginning}
            </a>
          </p>
          <p className="text-small text-quiet">
            {[topics[topic], entry?.name, areas.size > 1 ? areas.get(area) : undefined].filter(Boolean).join(" · ")}
          </p>
          <p className="text-small wrap-anywhere">
            <strong>{statuses[status]}</strong> · {owner ? owner.name : "nobody deals with it"} ·{" "}
            <When at={receivedAt} />
            {answerBy && (status === "new" || status === "looking") && ` · answer by ${dayInWords(answerBy)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
