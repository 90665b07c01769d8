import type { Schedule } from "@/lib/catalogue/content-blocks";
import { capitalized } from "@/lib/catalogue/first-letter";
import { hoursInWords } from "@/lib/catalogue/hours";
import { NotCertain } from "./not-certain";
import type { Doubter } from "./review";

/** Opening hours, one line each. `doubt` says beside one why it is not certain. */
export function Schedules({ schedules, doubt }: { schedules: readonly Schedule[]; doubt: Doubter }) {
  if (schedules.length === 0) return null;
  return (
    <ul className="space-y-1 tabular-nums">
      {schedules.map((schedule) => {
        const hours = capitalized(hoursInWords(schedule));
        return (
          <li key={schedule.id}>
            {hours}
            {schedule.description && <span className={hours ? "block text-quiet" : ""}>{schedule.description}</span>}
            <NotCertain doubt={doubt(schedule, "these hours")} />
          </li>
        );
      })}
    </ul>
  );
}
