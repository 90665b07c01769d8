import { dayInWords } from "@/lib/catalogue/day-in-words";
import { topics } from "@/lib/comments/comment";
import { statuses } from "@/lib/comments/comment-status";
import type { CommentRow } from "@/lib/comments/desk-comment";
import { When } from "../when";

type Names = ReadonlyMap<string, string>;

/**
 * Comments in a list: how each begins, which leads to it, what it is about, and where it stands. `areas` are the names
 * of this person's areas by slug, `names` those of all.
 */
export function CommentRows({ rows, areas, names }: { rows: readonly CommentRow[]; areas: Names; names: Names }) {
  return (
    <ul className="mt-2">
      {rows.map(({ id, area, sentFrom, topic, beginning, receivedAt, answerBy, status, owner, entry }) => (
        <li key={id} className="border-t border-rule py-3">
          <p>
            <a href={`/admin/comments/${id}`} className="inline-block py-2 font-semibold wrap-anywhere">
              {beginning}
            </a>
          </p>
          <p className="text-small text-quiet">
            {[
              topics[topic],
              entry?.name,
              areas.size > 1 ? areas.get(area) : undefined,
              sentFrom && `sent from the page in ${names.get(sentFrom) ?? sentFrom}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className="text-small wrap-anywhere">
            <strong>{statuses[status]}</strong> ·{" "}
            {areas.has(area) ? (owner?.name ?? "nobody deals with it") : `${names.get(area) ?? area} answers`} ·{" "}
            <When at={receivedAt} />
            {answerBy && (status === "new" || status === "looking") && ` · answer by ${dayInWords(answerBy)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
