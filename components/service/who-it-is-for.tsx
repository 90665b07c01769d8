import { agesInWords } from "@/lib/catalogue/ages";
import type { ServiceArea } from "@/lib/catalogue/content-blocks";
import { isCountry } from "@/lib/catalogue/coverage";
import { Markdown } from "../markdown";
import { FactList } from "./fact-list";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { doubterOf } from "./review";

const tiers = {
  universal: "It is for every family.",
  targeted: "It is for children who need some more help than others.",
  specialist: "It is for children with higher or rarer needs.",
} as const;

const whereInWords = ({ code, name }: ServiceArea) =>
  isCountry(code) ? `Anywhere in ${name === "United Kingdom" ? "the United Kingdom" : name}` : name;

/** Ages, where people must live, and the conditions. */
export function WhoItIsFor({ entry }: OfferProps) {
  const { ages, service_areas, eligibility_description } = entry.content;
  const tier = entry.kind === "service" ? entry.content.tier : null;
  const inWords = agesInWords(ages);
  const doubt = doubterOf(entry.content);
  return (
    <>
      {eligibility_description && <Markdown text={eligibility_description} />}
      {tier && <p>{tiers[tier]}</p>}
      <FactList
        rows={[
          {
            name: "Ages",
            value: (inWords || ages?.note) && (
              <>
                {inWords && <span className="block">{inWords[0]?.toUpperCase() + inWords.slice(1)}</span>}
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
                    {whereInWords(area)}
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
}
