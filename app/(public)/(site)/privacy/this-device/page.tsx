import type { Metadata } from "next";
import { Emergency } from "@/components/emergency";
import { PageMain } from "@/components/page-main";
import { Section } from "@/components/service/section";
import type { Area } from "@/lib/catalogue/area";
import { type Catalogue, entriesOf } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { liveCatalogue } from "@/lib/live/live";

/** Title and address are such as anybody might have in their history. */
export const metadata: Metadata = {
  title: "Privacy on this device – Health Local Offer",
  description: "What your browser remembers of a visit, and what you can do about it.",
};

/** The guides of an area that say whom to ring when somebody is being hurt. */
const guidesOf = (catalogue: Catalogue, { slug }: Area) =>
  entriesOf(catalogue, slug, "guide").filter(({ content }) => content.categories.includes("safety"));

/** The page on covering one's tracks: what the quick exit does, what it cannot do, and what somebody can do instead. */
export default function ThisDevicePage() {
  const catalogue = liveCatalogue();
  return (
    <PageMain crumbs={[{ label: "Privacy", href: "/privacy" }]}>
      <h1>Covering your tracks</h1>
      <p className="measure mt-4 text-lead">
        Is there somebody who must not know that you looked here? This page says what a phone or computer remembers, and
        what you can do about it.
      </p>
      <Emergency />
      <div className="mt-8 space-y-8">
        <Section id="leave" title="Leaving quickly">
          <p>
            Use “Leave this site quickly” at the top of each page. You then see the weather. This site forgets your
            postcode and your list.
          </p>
          <p>
            Or press the Shift key or the Escape key three times. The keys need JavaScript, which most browsers have
            switched on. With it, the page is covered at once, too.
          </p>
          <p>Try it now, so that you know it when you need it.</p>
        </Section>
        <Section id="cannot" title="What it cannot do">
          <ul className="list-disc space-y-2 pl-6 marker:text-brand">
            <li>It does not empty your browser’s history. The pages that you looked at stand there.</li>
            <li>The Back button may still lead to pages that you looked at before the last one.</li>
            <li>The browser may offer the words that you typed here when somebody types there.</li>
            <li>It does not hide a call. The number may stand in your phone’s list of calls, and on the bill.</li>
            <li>
              It does not help if somebody else can see your screen from afar, or has put a program on your device.
            </li>
            <li>Whoever pays for the internet at home may be able to see the name of this site, but not which page.</li>
          </ul>
        </Section>
        <Section id="now" title="What you can do now">
          <ul className="list-disc space-y-2 pl-6 marker:text-brand">
            <li>
              Delete this site’s pages from the history, and not all of it: an empty history can be noticed. You find
              the history in your browser’s menu. Or press Ctrl and H, or on a Mac Command and Y.
            </li>
            <li>Delete the numbers that you rang from your phone’s list of calls.</li>
            <li>Close the other pages of this site that are open, and files that you downloaded.</li>
          </ul>
        </Section>
        <Section id="next-time" title="What is safer next time">
          <ul className="list-disc space-y-2 pl-6 marker:text-brand">
            <li>
              Open a private window before you come here. It is called Private, Incognito or InPrivate in the menu. It
              forgets the pages when you close it.
            </li>
            <li>Use a device that the other person cannot reach: at a library, a school, at work or a friend’s.</li>
            <li>Ask somebody you trust to look something up for you, or to print it.</li>
            <li>Somebody who watches your device may notice a change. Do what is safe for you.</li>
          </ul>
        </Section>
        <Section id="help" title="Who can help">
          <p>These pages say whom to ring when somebody hurts you or a child, or when you are afraid:</p>
          <ul className="list-disc space-y-1 pl-6 marker:text-brand">
            {catalogue.areas.flatMap((area) =>
              guidesOf(catalogue, area).map((guide) => (
                <li key={guide.id}>
                  <a href={pathOfEntry(guide)} className="tap">
                    {area.name}: {guide.content.name}
                  </a>
                </li>
              )),
            )}
          </ul>
        </Section>
      </div>
    </PageMain>
  );
}
