import type { Task } from "@/lib/editing/worklist/waiting";
import { When } from "../when";
import { type AreaNames, RowHead } from "./row-head";

/** Entries that wait for somebody: why, since when, and what to do next. `tags` are names of the sorts of task. */
export function TaskList({
  tasks,
  tags,
  areas,
}: {
  tasks: readonly Task[];
  tags: Readonly<Record<string, string>>;
  areas: AreaNames;
}) {
  return (
    <ul className="mt-2">
      {tasks.map(({ row, sort, why, at, next }) => (
        <li key={`${row.id} ${sort} ${next.href}`} className="border-t border-rule py-3 wrap-anywhere">
          <RowHead row={row} areas={areas} tag={tags[sort]} />
          <p className="measure mt-1">
            {why}{" "}
            {at && (
              <span className="text-quiet">
                Since <When at={at} />.
              </span>
            )}
          </p>
          <a href={next.href} className="tap">
            {next.label}
            <span className="sr-only">: {row.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
