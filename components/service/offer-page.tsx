import { pathOfEntry } from "@/lib/catalogue/entry";
import { listedId } from "@/lib/catalogue/service-list";
import { isUrgent } from "@/lib/catalogue/urgency";
import { BackToResults } from "../back-to-results";
import { Emergency } from "../emergency";
import { Fold, FoldedSection } from "../fold";
import { Icon } from "../icon";
import { Markdown } from "../markdown";
import { Unbroken } from "../unbroken";
import { Banners } from "./banners";
import { Contacts } from "./contacts";
import { EntryColumns } from "./entry-columns";
import { Glance } from "./glance";
import { HowToGetIt } from "./how-to-get-it";
import { NotCertain } from "./not-certain";
import type { OfferProps } from "./offer-props";
import { chaptersOf, firstParagraph } from "./paragraphs";
import { Section } from "./section";
import { mainSections, moreSections, relatedSection, type SectionPart } from "./sections";
import { SharedNotes } from "./shared-notes";
import { WhoItIsForSection } from "./who-it-is-for";

/**
 * The page of a service or a guide. The answer stands on one card: for whom, how, whom to ring. Then comes what a
 * family reads in turn, each part with a sentence or two and the rest folded. All else that is known is in one fold.
 * Words in what is marked with `data-words` lead to the glossary (lib/next/explain-words.ts).
 */
export function OfferPage(page: OfferProps) {
  const { entry, catalogue } = page;
  const more = moreSections(page);
  return (
    <EntryColumns
      stays
      head={
        <>
          <BackToResults />
          <Heading {...page} />
          {isUrgent(entry, catalogue.terms) && <Emergency />}
          <Banners entry={entry} />
          <SharedNotes entry={entry} />
        </>
      }
      card={
        <>
          <Glance {...page} />
          <OtherForms {...page} />
        </>
      }
    >
      <div className="mt-4 space-y-2.5 lg:space-y-4" data-words={entry.area}>
        {entry.kind === "guide" && entry.content.description && (
          <Chapters isWhole={isUrgent(entry, catalogue.terms)} text={entry.content.description} />
        )}
        <WhoItIsForSection {...page} />
        <HowToGetIt {...page} />
        {mainSections(page).map(drawSection)}
        <Contacts {...page} />
        <div className="no-print">
          <FoldedSection id="where-from" staysFolded title="About this page">
            {more.map(drawMinor)}
          </FoldedSection>
        </div>
        {relatedSection(page).map(drawSection)}
      </div>
    </EntryColumns>
  );
}

/** The same in other forms: on one's own list, with pictures, on paper, for those who refer. */
function OtherForms({ entry }: OfferProps) {
  const forms = [
    { name: "easy-read", label: "Easy Read", isThere: entry.content.easy_read.length > 0 },
    { name: "sheet", label: "One page to print", isThere: entry.kind === "service" },
    { name: "refer", label: "For professionals", isThere: entry.kind === "service" },
  ].filter(({ isThere }) => isThere);
  return (
    <ul className="no-print mt-1 flex flex-wrap gap-x-5">
      <li>
        <form action="/my-list/change" method="post">
          <button
            className="tap cursor-pointer gap-2 text-link underline"
            name="add"
            type="submit"
            value={listedId(entry)}
          >
            <Icon name="plus" size="small" className="text-brand" />
            Add to my list
          </button>
        </form>
      </li>
      {forms.map(({ name, label }) => (
        <li key={name}>
          <a className="tap" href={`${pathOfEntry(entry)}/${name}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

const drawSection = ({ id, title, doubt = null, body }: SectionPart) => (
  <Section doubt={doubt} id={id} key={id} title={title}>
    {body}
  </Section>
);

const drawMinor = ({ id, title, doubt = null, body }: SectionPart) => (
  <section aria-labelledby={id} className="measure space-y-2 pt-2" key={id}>
    <h3 id={id}>{title}</h3>
    <NotCertain doubt={doubt} />
    {body}
  </section>
);

/**
 * A guide's text by its headings, each with its first words and the rest folded. `isWhole` folds nothing: somebody in
 * danger reads all of it.
 */
function Chapters({ text, isWhole }: { text: string; isWhole: boolean }) {
  return chaptersOf(text).map(({ heading, text: words }, place) => {
    const { first, rest } = isWhole ? { first: words, rest: null } : firstParagraph(words);
    const body = (
      <>
        {first && <Markdown text={first} />}
        {rest && (
          <Fold goesOn label={`More${heading ? `: ${heading}` : ""}`}>
            <Markdown headingLevel={3} text={rest} />
          </Fold>
        )}
      </>
    );
    const id = `part-${place + 1}`;
    return heading === null ? (
      <div className="measure space-y-3" key={id}>
        {body}
      </div>
    ) : (
      <Section id={id} key={id} title={heading}>
        {body}
      </Section>
    );
  });
}

/** The name of an entry, and what it is in one sentence. */
const Heading = ({ entry: { area, content } }: Pick<OfferProps, "entry">) => (
  <header className="space-y-2">
    <h1 className="max-w-5xl">
      <Unbroken text={content.name} />
    </h1>
    <p className="measure text-lead" data-words={area}>
      {content.summary}
    </p>
  </header>
);
