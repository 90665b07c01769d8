import type { Area } from "../catalogue/area";
import { leastShown, roundedTo, type UnmetNeed } from "../catalogue/unmet-need";
import type { CsvValue } from "./csv-out";
import type { Feed } from "./feed";
import { flatCsv } from "./flat-csv";
import { attribution, licence } from "./licence";
import { originColumns, originOf } from "./services-csv";

/** A column of the table of unmet needs: what it says in words, and what it says of one row. */
type Column = { name: string; about: string; value: (need: UnmetNeed) => CsvValue };

/** The columns of the table of what was searched for and not found. No row is a sum of others. */
export const unmetColumns: readonly Column[] = [
  { name: "quarter_begins", about: "The first day of the quarter of a year.", value: ({ quarter }) => quarter },
  { name: "need", about: "What was searched for and not found.", value: ({ need }) => need },
  { name: "outward_code", about: "The first half of the postcodes, such as TS18.", value: ({ outcode }) => outcode },
  {
    name: "searches",
    about: `How many searches, rounded down to a multiple of ${roundedTo}. Fewer than ${leastShown} are not shown.`,
    value: ({ count }) => count,
  },
];

const needsIn = ({ catalogue }: Feed, area: Area) => catalogue.unmetNeeds.filter((one) => one.area === area.slug);
const recordOf = (need: UnmetNeed) =>
  Object.fromEntries(unmetColumns.map(({ name, value }) => [name, value(need)])) as Record<string, CsvValue>;

/** Returns what was searched for in an area and not found, by need and first half of the postcode, as a table. */
export function unmetCsv(feed: Feed, area: Area): string {
  const origin = originOf(feed, area);
  const columns = [...unmetColumns, ...originColumns].map(({ name }) => name);
  return flatCsv(
    columns,
    needsIn(feed, area).map((need) => ({ ...recordOf(need), ...origin })),
  );
}

/** Returns the same for programs, with what is left out and why. */
export function unmetJson(feed: Feed, area: Area): string {
  const says = {
    title: `${area.name}: what was searched for and not found`,
    publisher: area.council,
    licence: { ...licence, attribution: attribution(area) },
    date: originOf(feed, area).data_date,
    note: `Counts below ${leastShown} are left out, and the others are rounded down to a multiple of ${roundedTo}. Quarters are published when they are over. There are no totals.`,
    unmet_needs: needsIn(feed, area).map(recordOf),
  };
  return `${JSON.stringify(says, null, 1)}\n`;
}
