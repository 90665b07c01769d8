import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type EntryPage, entryOfPage } from "@/app/admin/desk/entry-of-page";
import { EntryHead } from "@/components/desk/entry-head";
import { LinkRow } from "@/components/desk/link-row";
import { ForProfessionals } from "@/components/service/for-professionals";
import { LocationPage } from "@/components/service/location-page";
import { OfferPage } from "@/components/service/offer-page";
import { OrganizationPage } from "@/components/service/organization-page";
import { Section } from "@/components/service/section";
import { type Catalogue, findArea, type Published } from "@/lib/catalogue/catalogue";
import { parseContent } from "@/lib/catalogue/content";
import { liveCatalogue } from "@/lib/live/live";

type Props = EntryPage<{ reader: string }>;

const readers = { parent: "As families see it", professional: "As professionals see it", print: "On paper" } as const;
type Reader = keyof typeof readers;

/** The entry's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Preview of ${(await entryOfPage((await params).id)).name}` };
}

/** The page of a draft as it will look on the website. Nothing of it is public. */
export default async function PreviewPage({ params }: Props) {
  const { id, reader } = await params;
  const { entry, name } = await entryOfPage(id);
  if (!Object.hasOwn(readers, reader)) notFound();
  const edition = entry.working ?? entry.published ?? entry.newest;
  const read = parseContent(entry.kind, edition.content);
  const live = liveCatalogue();
  const area = findArea(live, entry.area);
  if (!area) notFound();
  return (
    <main id="main" tabIndex={-1} className="page-width py-6">
      <EntryHead
        entry={entry}
        name={name}
        title="Preview"
        here="Preview"
        isPublic={entry.published !== null}
        isHeading={read.content === null}
      />
      <LinkRow
        name="Readers"
        className="no-print mb-6"
        links={Object.entries(readers).map(([one, words]) => ({
          href: `/admin/entries/${id}/preview/${one}`,
          words,
          isHere: one === reader,
        }))}
      />
      {read.content === null ? (
        <p>
          This draft cannot be shown yet, because something in it is not right. Put right what the{" "}
          <a href={`/admin/entries/${id}`}>overview</a> lists, then come back.
        </p>
      ) : (
        <Drawn
          area={area}
          catalogue={live}
          reader={reader as Reader}
          entry={
            {
              id,
              area: entry.area,
              kind: entry.kind,
              slug: entry.slug,
              content: read.content,
              publishedAt: (edition.publishedAt ?? edition.savedAt ?? edition.createdAt).toISOString(),
            } as Published
          }
        />
      )}
    </main>
  );
}

/** A page of the website with a draft in the place of what is public. */
function Drawn({
  entry,
  area,
  catalogue,
  reader,
}: {
  entry: Published;
  area: NonNullable<ReturnType<typeof findArea>>;
  catalogue: Catalogue;
  reader: Reader;
}) {
  const entries = new Map(catalogue.entries).set(entry.id, entry);
  const page = { area, catalogue: { ...catalogue, entries } };
  return (
    <div className={`border-2 border-border p-4 ${reader === "print" ? "on-paper" : ""}`}>
      {reader === "professional" && (entry.kind === "service" || entry.kind === "guide") && (
        <Section id="for-professionals-first" title="For professionals">
          <ForProfessionals {...page} entry={entry} />
        </Section>
      )}
      {(entry.kind === "service" || entry.kind === "guide") && <OfferPage {...page} entry={entry} />}
      {entry.kind === "organization" && <OrganizationPage catalogue={page.catalogue} entry={entry} />}
      {entry.kind === "location" && <LocationPage catalogue={page.catalogue} entry={entry} />}
    </div>
  );
}
