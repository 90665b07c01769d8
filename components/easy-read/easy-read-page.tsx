import type { Catalogue, Offer } from "@/lib/catalogue/catalogue";
import { isEasyReadOld } from "@/lib/catalogue/easy-read";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { isUrgent } from "@/lib/catalogue/urgency";
import { Emergency, EmergencyLine } from "../emergency";
import { PageMain } from "../page-main";
import { Banners } from "../service/banners";
import { SharedNotes } from "../service/shared-notes";
import { standingInWords } from "../service/standing";
import { EasyReadLines } from "./easy-read-lines";

/**
 * A service or a guide in Easy Read: its name, its lines, and one way back to the page that says more. It says whether
 * anybody has checked it and what is not certain, as the main page does.
 */
export function EasyReadPage({ entry, catalogue }: { entry: Offer; catalogue: Catalogue }) {
  const { content } = entry;
  const page = pathOfEntry(entry);
  return (
    <PageMain crumbs={[{ label: "The page with more words", href: page }]}>
      <h1 className="max-w-[50rem]">{content.name}</h1>
      <p className="mb-4 text-quiet">Easy Read</p>
      {isEasyReadOld(content) && (
        <p className="measure mb-4 border-l-4 border-focus pl-3">
          The main page has changed since this was written. <a href={page}>Read the main page</a>.
        </p>
      )}
      <p className="measure mb-4">{standingInWords(entry)}</p>
      <Banners entry={entry} />
      <SharedNotes entry={entry} />
      <EasyReadLines lines={content.easy_read} />
      {isUrgent(entry, catalogue.terms) ? <Emergency /> : <EmergencyLine />}
    </PageMain>
  );
}
