import type { OfferProps } from "./offer-props";

/** The needs that an entry helps with. Each leads to everything else in the area that helps with it. */
export function Needs({ entry, catalogue }: OfferProps) {
  const rows = catalogue.terms.needs.filter(({ slug }) => entry.content.needs.includes(slug));
  return (
    <ul className="list-disc gap-x-8 pl-6 sm:columns-2 marker:text-brand">
      {rows.map(({ slug, name }) => (
        <li key={slug}>
          <a className="tap" href={`/${entry.area}/services?need=${slug}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
