import type { Metadata } from "next";
import { requireEditor } from "@/app/admin/desk/on-post";
import { areaNames, keyOf } from "@/app/admin/desk/row-choices";
import { DeskMain } from "@/components/desk/desk-main";
import { LinkRow } from "@/components/desk/link-row";
import { SharedItem, ShareList, sharePage } from "@/components/desk/shared/share-list";
import { TextField } from "@/components/field/text-field";
import { counted } from "@/lib/catalogue/counted";
import { database } from "@/lib/db/client";
import { searchShares } from "@/lib/db/entries/shared-entries";
import { searchShareable } from "@/lib/editing/shareable";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "Entries of other areas" };

/** So many entries are listed: who looks for others writes more words. */
const mostFound = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The page of what an area shows of others, and where somebody finds more to show. */
export default async function SharedPage({ searchParams }: Props) {
  const { editor } = await requireEditor();
  const read = keyOf(await searchParams, ["area", "q"]);
  const areas = areaNames(editor);
  const asked = read("area") ?? "";
  const area = areas.has(asked) ? asked : [...areas.keys()][0];
  if (area === undefined) {
    return (
      <DeskMain title="Entries of other areas">
        <p className="mt-3">You have no role in an area. Ask an administrator.</p>
      </DeskMain>
    );
  }
  const catalogue = liveCatalogue();
  const here = areas.get(area) ?? area;
  const names = new Map(catalogue.areas.map(({ slug, name }) => [slug, name]));
  const shares = (await searchShares(database(), editor)).filter((share) => share.area === area);
  const words = (read("q") ?? "").slice(0, 200);
  const found = words.trim() === "" ? [] : searchShareable(catalogue, area, words);
  return (
    <DeskMain title="Entries of other areas">
      <p className="measure mt-2">
        Some families in {here} use what another council writes about, such as a hospital across the border. You can
        show that entry in {here}, with notes for your families. The other council writes it and keeps it right.
      </p>
      {areas.size > 1 && (
        <LinkRow
          name="Areas"
          links={[...areas].map(([slug, name]) => ({
            href: `/admin/shared?area=${slug}`,
            words: name,
            isHere: slug === area,
          }))}
        />
      )}
      <section aria-labelledby="find" className="mt-6">
        <h2 id="find">Find an entry of another area</h2>
        <search>
          <form action="/admin/shared" className="mt-2 grid items-end gap-3 sm:grid-cols-[1fr_auto]">
            <input type="hidden" name="area" value={area} />
            <TextField
              name="q"
              label="Name, who gives it, or postcode"
              type="search"
              value={words}
              maxLength={200}
              enterKeyHint="search"
            />
            <button type="submit" className="button-quiet min-h-[3rem]">
              Find
            </button>
          </form>
        </search>
        {words.trim() !== "" && (
          <p role="status" className="mt-3">
            {foundInWords(found.length)}
          </p>
        )}
        <ul className="mt-2">
          {found.slice(0, mostFound).map(({ offer, organization, postcodes }) => (
            <SharedItem key={offer.id} href={sharePage(offer.id, area)} name={offer.content.name}>
              {[names.get(offer.area), organization, postcodes.slice(0, 3).join(", ")].filter(Boolean).join(" · ")}
            </SharedItem>
          ))}
        </ul>
      </section>
      <section aria-labelledby="shown" className="mt-8">
        <h2 id="shown">Shown in {here}</h2>
        {shares.length === 0 ? (
          <p className="mt-2">{here} shows no entry of another area.</p>
        ) : (
          <ShareList shares={shares} names={names} />
        )}
      </section>
    </DeskMain>
  );
}

const foundInWords = (count: number): string => {
  if (count === 0) return "No other area has an entry like that, or you show it already.";
  if (count > mostFound) return `The first ${mostFound} of ${count} entries. Write more words to find others.`;
  return counted(count, "entry", "entries");
};
