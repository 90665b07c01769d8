import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AskBlock } from "@/components/ask-block";
import { PageMain } from "@/components/page-main";
import { findArea, findById } from "@/lib/catalogue/catalogue";
import { folderOfKind, pathOfEntry } from "@/lib/catalogue/entry";
import { liveCatalogue } from "@/lib/live/live";
import { crumbsTo, titleIn } from "../../entry-of-page";

type Props = { params: Promise<{ area: string; path: string[] }> };

async function removedPage({ params }: Props) {
  const { area: areaSlug, path } = await params;
  const catalogue = liveCatalogue();
  const area = findArea(catalogue, areaSlug);
  const removed = catalogue.removed.get(`/${areaSlug}/${path.join("/")}`);
  return area && removed ? { catalogue, area, removed, folder: path[0] ?? "" } : notFound();
}

/** A title that says so, and no place in search engines. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { area } = await removedPage(props);
  return { title: titleIn(area, "This page has been taken down"), robots: "noindex", alternates: {} };
}

/**
 * The page that the front door sends (410) at the address of an entry that an editor took down: why, and where to go
 * instead.
 */
export default async function RemovedPage(props: Props) {
  const { catalogue, area, removed, folder } = await removedPage(props);
  const instead = findById(catalogue, removed.insteadId);
  const index = Object.values(folderOfKind).find((one) => one === folder) ?? "services";
  return (
    <PageMain crumbs={crumbsTo(area)} searchIn={area.slug}>
      <h1>This page has been taken down</h1>
      <p className="measure mt-4 text-lead whitespace-pre-line">
        {removed.message ?? "What it said is no longer right, so we do not show it."}
      </p>
      {instead && (
        <p className="mt-4 text-lead">
          Go to <a href={pathOfEntry(instead)}>{instead.content.name}</a> instead.
        </p>
      )}
      <p className="mt-4">
        <a href={`/${area.slug}/${index}`} className="tap">
          See everything else in {area.name}
        </a>
      </p>
      <AskBlock area={area} catalogue={catalogue} self={null} />
    </PageMain>
  );
}
