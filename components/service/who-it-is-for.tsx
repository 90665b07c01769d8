import { agesInWords } from "@/lib/catalogue/ages";
import { isCountry } from "@/lib/catalogue/coverage";
import { Markdown } from "../markdown";
import { FactList } from "./fact-list";
import type { OfferProps } from "./offer-props";
import { PleaseCheck } from "./please-check";

const tiers = {
  universal: "It is for every family.",
  targeted: "It is for children who need some more help than others.",
  specialist: "It is for children with higher or rarer needs.",
} as const;

/** Ages, where people must live, and the conditions. */
export function WhoItIsFor({ entry }: OfferProps) {
  const { ages, service_areas, eligibility_description } = entry.content;
  const tier = entry.kind === "service" ? entry.content.tier : null;
  const inWords = agesInWords(ages);
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
                {service_areas.map(({ id, code, name, description, needs_review }) => (
                  <li key={id}>
                    {isCountry(code) ? `Anywhere in ${name === "United Kingdom" ? "the United Kingdom" : name}` : name}
                    {description && <span className="block text-quiet">{description}</span>}
                    {needs_review && <PleaseCheck />}
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
