import type { Wait } from "@/lib/catalogue/content-blocks";
import { counted } from "@/lib/catalogue/counted";
import { NotCertain } from "./not-certain";
import type { Doubter } from "./review";

const weeks = ({ weeks_min, weeks_max }: Wait) => {
  if (weeks_min !== null && weeks_min !== weeks_max) return `${weeks_min} to ${weeks_max} weeks`;
  return counted(weeks_max, "week");
};

/** Returns a waiting time in weeks: "Up to 18 weeks", "3 to 6 weeks". An aim without a least is the most. */
export const waitInWords = (wait: Wait): string =>
  `${wait.basis === "target" && wait.weeks_min === null ? "Up to " : ""}${weeks(wait)}`;

const kinds = [
  {
    basis: "target",
    title: "What the service aims for",
    words: "This is an aim. It does not say how long people wait in fact.",
  },
  { basis: "measured", title: "How long people waited", words: "This was measured. It may have changed since." },
] as const;

/** Waiting times: what is promised kept apart from what was measured, each with the date of its figure. */
export function Waits({ waits, doubt }: { waits: readonly Wait[]; doubt: Doubter }) {
  return kinds.map(({ basis, title, words }) => {
    const rows = waits.filter((wait) => wait.basis === basis);
    if (rows.length === 0) return null;
    return (
      <div className="space-y-2" key={basis}>
        <h3>{title}</h3>
        <ul className="space-y-2">
          {rows.map((wait) => (
            <li key={wait.id}>
              <span className="font-semibold tabular-nums">{waitInWords(wait)}</span>
              {`. ${wait.stage}.`}
              <span className="block text-quiet">Date of this figure: {wait.as_of ?? "not known"}.</span>
              <NotCertain doubt={doubt(wait, "this waiting time")} />
            </li>
          ))}
        </ul>
        <p className="text-quiet">{words}</p>
      </div>
    );
  });
}
