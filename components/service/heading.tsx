import type { OfferProps } from "./offer-props";

/** The name of an entry, and what it is in one sentence. */
export const Heading = ({ entry: { area, content } }: Pick<OfferProps, "entry">) => (
  <header className="space-y-2">
    <h1 className="max-w-5xl">{content.name}</h1>
    <p className="measure text-lead" data-words={area}>
      {content.summary}
    </p>
  </header>
);
