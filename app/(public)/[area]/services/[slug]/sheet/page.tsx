import type { Metadata } from "next";
import { encode } from "uqr";
import { PageMain } from "@/components/page-main";
import { Sheet } from "@/components/service/sheet";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { settings } from "@/lib/process/settings";
import { type EntryParams, entryOfPage, titleIn } from "../../../entry-of-page";

/** The service's name and area. A sheet is for paper, and search engines lead to the page itself. */
export async function generateMetadata(props: EntryParams): Promise<Metadata> {
  const { area, entry } = await entryOfPage("service", props);
  return { title: titleIn(area, `${entry.content.name}: one page to print`), robots: { index: false } };
}

/** One page about a service to print and take along, in usual or in large print. */
export default async function SheetPage(props: EntryParams) {
  const { catalogue, area, entry } = await entryOfPage("service", props);
  const address = settings.PUBLIC_ORIGIN && settings.PUBLIC_ORIGIN + pathOfEntry(entry);
  return (
    <PageMain crumbs={[{ label: entry.content.name, href: pathOfEntry(entry) }]}>
      <p className="no-print">Print this with Ctrl and P, or with “Share” and “Print” on a phone. It fills one page.</p>
      <p className="large-print no-print">
        <label className="tap gap-2">
          <input className="size-5" type="checkbox" /> Large print
        </label>
      </p>
      {entry.content.easy_read.length > 0 && (
        <p className="no-print">
          <a className="tap" href={`${pathOfEntry(entry)}/easy-read`}>
            Easy Read, with pictures
          </a>
        </p>
      )}
      <Sheet
        address={address || pathOfEntry(entry)}
        area={area}
        catalogue={catalogue}
        content={entry.content}
        entry={entry}
        modules={address ? encode(address).data : null}
      />
    </PageMain>
  );
}
