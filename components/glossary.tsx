import { type Catalogue, findByPath } from "@/lib/catalogue/catalogue";
import type { GlossaryTerm } from "@/lib/catalogue/terms";
import { Letters } from "./letters";
import { GlossaryEntry } from "./service/glossary-entry";

const letterOf = (term: string) => (/^[a-z]/i.test(term) ? (term[0] ?? "").toUpperCase() : "0–9");

/** Words that professionals use, from A to Z, each with an anchor of its own and where it matters in this area. */
export function Glossary({ catalogue, area = null }: { catalogue: Catalogue; area?: string | null }) {
  const terms = [...catalogue.terms.glossary].sort((a, b) => a.term.localeCompare(b.term, "en-GB"));
  const letters = [...new Set(terms.map(({ term }) => letterOf(term)))];
  const entriesOf = ({ entries }: GlossaryTerm) =>
    area === null ? [] : entries.flatMap((path) => findByPath(catalogue, area, path) ?? []);
  return (
    <>
      <h1>What words mean</h1>
      <p className="measure mt-4 text-lead">
        Professionals use many special words and letters. Here they are in everyday words.
      </p>
      <Letters label="A to Z" letters={letters} />
      {letters.map((letter) => (
        <section aria-labelledby={`letter-${letter}`} className="mt-10" key={letter}>
          <h2 className="border-b-4 border-brand pb-1" id={`letter-${letter}`}>
            {letter}
          </h2>
          <dl className="divide-y divide-rule">
            {terms
              .filter(({ term }) => letterOf(term) === letter)
              .map((term) => (
                <GlossaryEntry entries={entriesOf(term)} key={term.slug} term={term} />
              ))}
          </dl>
        </section>
      ))}
    </>
  );
}
