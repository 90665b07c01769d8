import { isUrgent } from "@/lib/catalogue/urgency";
import { Emergency } from "../emergency";
import { Markdown } from "../markdown";
import { Banners } from "./banners";
import { Contacts } from "./contacts";
import { Heading } from "./heading";
import { HowToGetIt } from "./how-to-get-it";
import type { OfferProps } from "./offer-props";
import { OnThisPage } from "./on-this-page";
import { Provenance } from "./provenance";
import { Section } from "./section";
import { sectionsOf } from "./sections";

/**
 * The page of a service or a guide. What it is and how to get it come first, with the numbers to ring beside (below on
 * a phone). Then comes everything else that is known, and at the foot where that comes from.
 */
export function OfferPage(page: OfferProps) {
  const { entry } = page;
  const sections = sectionsOf(page);
  return (
    <>
      <Heading {...page} />
      {isUrgent(entry, page.catalogue.terms) && <Emergency />}
      <Banners entry={entry} />
      <div className="mt-8 grid gap-y-10 lg:grid-cols-[minmax(0,38rem)_minmax(14rem,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-14">
        <div className="space-y-8">
          {entry.kind === "guide" && entry.content.description && (
            <Markdown headingLevel={2} text={entry.content.description} />
          )}
          <HowToGetIt {...page} />
        </div>
        <div className="space-y-10 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Contacts {...page} />
          <OnThisPage parts={sections} />
        </div>
        <div className="space-y-12">
          {sections.map(({ id, title, doubt, body }) => (
            <Section doubt={doubt} id={id} key={id} title={title}>
              {body}
            </Section>
          ))}
        </div>
      </div>
      <Provenance entry={entry} />
    </>
  );
}
