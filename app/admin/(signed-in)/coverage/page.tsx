import type { Metadata } from "next";
import { newEntryPage } from "@/app/admin/desk/new-entry";
import { requireEditor } from "@/app/admin/desk/on-post";
import { areaNames, keyOf } from "@/app/admin/desk/row-choices";
import { DeskMain } from "@/components/desk/desk-main";
import { LinkRow } from "@/components/desk/link-row";
import { cellStates } from "@/components/desk/review/cell-words";
import { CoverageEntries } from "@/components/desk/review/coverage-entries";
import { CoverageGrid } from "@/components/desk/review/coverage-grid";
import { CoverageList } from "@/components/desk/review/coverage-list";
import { CoverageNotice } from "@/components/desk/review/coverage-notice";
import { LackList } from "@/components/desk/review/lack-list";
import { sharePage } from "@/components/desk/shared/share-list";
import { britishDay } from "@/lib/catalogue/british-day";
import { type Catalogue, findById } from "@/lib/catalogue/catalogue";
import { capitalized } from "@/lib/catalogue/first-letter";
import { type Lack, lacksOf } from "@/lib/catalogue/lacks";
import { memoize } from "@/lib/catalogue/memoize";
import { database } from "@/lib/db/client";
import { searchUnmet } from "@/lib/db/operations/unmet-searches";
import { ageBands, type CoverageCell, coverageGrid, type Expectation } from "@/lib/editing/expectations";
import { mayIn } from "@/lib/editing/roles";
import { readExpectations } from "@/lib/live/content-files";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "Coverage" };

/** The desk's page about a public entry: what another area writes has one of its own. */
function deskPageOf(id: string): string {
  const entry = findById(liveCatalogue(), id);
  return entry?.shared ? sharePage(entry.shared.original.id, entry.area) : `/admin/entries/${id}`;
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * The page of what a Local Offer is expected to say about health, by age, and where it is filled, thin or empty. It may
 * be one cell of that. Below the grid are the searches by families that found nothing.
 */
export default async function CoveragePage({ searchParams }: Props) {
  const { editor } = await requireEditor();
  const read = keyOf(await searchParams, ["area", "expectation", "band"]);
  const areas = areaNames(editor);
  const asked = read("area") ?? "";
  const area = areas.has(asked) ? asked : [...areas.keys()][0];
  if (area === undefined) {
    return (
      <DeskMain title="Coverage">
        <p className="mt-3">You have no role in an area. Ask an administrator.</p>
      </DeskMain>
    );
  }
  const cells = coverageOf(area);
  const mayMake = mayIn(editor, area, "editor");
  const cell = cells.find(
    ({ expectation, band }) => expectation.slug === read("expectation") && band.slug === read("band"),
  );
  if (cell) {
    return (
      <DeskMain>
        <h1>
          {cell.expectation.name}, {cell.band.name} years
        </h1>
        <p className="mt-1 text-quiet">
          {areas.get(area)} · {cellStates[cell.state]}
        </p>
        <div className="mt-4">
          <CoverageEntries cell={cell} hrefOf={({ id }) => deskPageOf(id)} />
        </div>
        <p className="mt-4 flex flex-wrap gap-x-5">
          {mayMake && (
            <a href={newEntryFor(area, cell.expectation)} className="tap">
              Make an entry about it
            </a>
          )}
          <a href={`/admin/coverage?area=${area}`} className="tap">
            All of the coverage
          </a>
        </p>
      </DeskMain>
    );
  }
  const catalogue = liveCatalogue();
  const unmet = await searchUnmet(database(), editor);
  const lacks = lacksOf(
    unmet.filter((row) => row.area === area),
    area,
    catalogue,
  );
  const entryOf = ({ words, category }: Lack) =>
    newEntryPage({
      kind: "service",
      area,
      name: capitalized(words),
      postcode: null,
      category,
    });
  const hrefOf = (one: CoverageCell) => cellAddress(area, mayMake, one);
  const states = (state: string) => cells.filter((one) => one.state === state).length;
  return (
    <DeskMain wide title="Coverage">
      <p role="status" className="mt-2 text-lead">
        {areas.get(area)}: {states("filled")} filled, {states("thin")} thin, {states("empty")} empty
      </p>
      {areas.size > 1 && (
        <LinkRow
          name="Areas"
          links={[...areas].map(([slug, words]) => ({
            href: `/admin/coverage?area=${slug}`,
            words,
            isHere: slug === area,
          }))}
        />
      )}
      <CoverageNotice cells={cells} />
      {mayMake && <p className="measure mt-2">What is empty leads to making an entry about it.</p>}
      <div className="mt-5 max-lg:hidden">
        <CoverageGrid cells={cells} caption="What is expected, by age" hrefOf={hrefOf} />
      </div>
      <div className="mt-5 lg:hidden">
        <CoverageList cells={cells} hrefOf={hrefOf} />
      </div>
      <section aria-labelledby="lacks" className="mt-10 max-w-3xl">
        <h2 id="lacks">What families asked for and {areas.get(area)} lacks</h2>
        <p className="measure mt-2">
          The most asked first. We keep words that several people typed, and never who typed them.
        </p>
        <p>
          <a href="/admin/unmet-need" className="tap">
            By need and place
          </a>
        </p>
        <LackList entryOf={mayMake ? entryOf : null} lacks={lacks} terms={catalogue.terms} />
      </section>
    </DeskMain>
  );
}

let expectations: Expectation[] | null = null;

/** What was worked out of one Catalogue, by area and day. */
const worked = memoize((_: Catalogue) => new Map<string, CoverageCell[]>());

/** Returns how an area's public entries meet what its Local Offer is expected to say, today. */
function coverageOf(area: string): CoverageCell[] {
  expectations ??= readExpectations();
  const catalogue = liveCatalogue();
  const today = britishDay(new Date());
  const known = worked(catalogue);
  const found = known.get(`${area} ${today}`);
  if (found) return found;
  const entries = [...catalogue.entries.values()].filter((entry) => entry.area === area);
  const cells = coverageGrid(expectations, entries, ageBands, today);
  known.set(`${area} ${today}`, cells);
  return cells;
}

/** The address of a cell: of its entries, or, when there are none, of making the first one for whoever may. */
function cellAddress(area: string, mayMake: boolean, { expectation, band, state }: CoverageCell): string {
  if (state === "empty" && mayMake) return newEntryFor(area, expectation);
  return `/admin/coverage?${new URLSearchParams({ area, expectation: expectation.slug, band: band.slug })}`;
}

/** Returns the address at which an entry that meets this expectation is made. */
const newEntryFor = (area: string, { categories }: Expectation): string =>
  `/admin/entries/new?${new URLSearchParams({ kind: "service", area, ...(categories[0] ? { category: categories[0] } : {}) })}`;
