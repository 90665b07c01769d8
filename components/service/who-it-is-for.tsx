import { agesInWords } from "@/lib/catalogue/ages";
import { capitalized } from "@/lib/catalogue/first-letter";
import { Fold } from "../fold";
import { Markdown } from "../markdown";
import { coverageInWords } from "./coverage-in-words";
import { FactList } from "./fact-list";
import { namesOnCard } from "./glance";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { firstParagraph } from "./paragraphs";
import { doubterOf, doubtOfFields } from "./review";
import { Section } from "./section";

const tiers = {
  universal: "It is for every family.",
  targeted: "It is for children who need some more help than others.",
  specialist: "It is for children with higher or rarer needs.",
} as const;

/** Whether the card at the top of the page says all that is known of the ages and of where people must live. */
const isAllOnCard = ({ ages, service_areas }: OfferProps["entry"]["content"]) =>
  !ages?.note &&
  namesOnCard(service_areas).length === service_areas.length &&
  service_areas.every(({ description, needs_review }) => !description && !needs_review);

/**
 * Draws for whom something is: the conditions, then ages and where people must live in detail. Nothing where the card
 * at the top of the page has said all of it.
 */
export function WhoItIsForSection(page: OfferProps) {
  const { content } = page.entry;
  const doubt = doubtOfFields(content, ["ages", "eligibility_description", "service_areas"]);
  const tier = page.entry.kind === "service" && page.entry.content.tier;
  if (isAllOnCard(content) && !doubt && !content.eligibility_description && !tier) return null;
  return (
    <Section doubt={doubt} id="who-it-is-for" title="Who it is for">
      <WhoItIsFor {...page} />
    </Section>
  );
}

function WhoItIsFor({ entry }: OfferProps) {
  const { ages, service_areas, eligibility_description } = entry.content;
  const tier = entry.kind === "service" ? entry.content.tier : null;
  const inWords = agesInWords(ages);
  const doubt = doubterOf(entry.content);
  const { first, rest } = firstParagraph(eligibility_description ?? "");
  const facts = (rest || !isAllOnCard(entry.content)) && (
    <>
      {rest && <Markdown text={rest} />}
      <FactList
        rows={[
          {
            name: "Ages",
            value: (inWords || ages?.note) && (
              <>
                {inWords && <span className="block">{capitalized(inWords)}</span>}
                {ages?.note && <span className={inWords ? "block text-quiet" : "block"}>{ages.note}</span>}
              </>
            ),
          },
          {
            name: "Where you live",
            value: (
              <ul className="space-y-2">
                {service_areas.map((area) => (
                  <li key={area.id}>
                    {capitalized(coverageInWords(area))}
                    {area.description && <span className="block text-quiet">{area.description}</span>}
                    <NotCertain doubt={doubt(area, "where you must live")} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
  return (
    <>
      {first && <Markdown text={first} />}
      {tier && !first && <p>{tiers[tier]}</p>}
      {first || tier ? <Fold label="Ages, and where you live">{facts}</Fold> : facts}
    </>
  );
}
