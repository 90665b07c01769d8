import type { Schedule } from "@/lib/catalogue/content-blocks";
import { hoursInWords } from "./hours";
import { PleaseCheck } from "./please-check";

/** Opening hours, one line each. */
export function Schedules({ schedules, mark = true }: { schedules: readonly Schedule[]; mark?: boolean }) {
  if (schedules.length === 0) return null;
  return (
    <ul className="space-y-1 tabular-nums">
      {schedules.map((schedule) => {
        const hours = hoursInWords(schedule);
        return (
          <li key={schedule.id}>
            {hours}
            {schedule.description && <span className={hours ? "block text-quiet" : ""}>{schedule.description}</span>}
            {mark && schedule.needs_review && <PleaseCheck />}
          </li>
        );
      })}
    </ul>
  );
}
