import type { Match } from "@/lib/catalogue/search/search";
import { Letters } from "./letters";
import { type ResultContext, ResultList } from "./result-list";

/** The letter that a name is listed under: "#" for what begins with none. */
const letterOf = (name: string) => {
  const letter = name.normalize("NFD")[0]?.toUpperCase() ?? "#";
  return /[A-Z]/.test(letter) ? letter : "#";
};

/** Everything from A to Z, with a link to each letter. */
export function LetterList({ matches, context }: { matches: readonly Match[]; context: ResultContext }) {
  const byName = matches.toSorted((a, b) => a.offer.content.name.localeCompare(b.offer.content.name, "en-GB"));
  const letters = [...new Set(byName.map(({ offer }) => letterOf(offer.content.name)))];
  return (
    <>
      <Letters label="Letters" letters={letters} />
      <div className="gap-x-12 lg:columns-2">
        {letters.map((letter) => (
          <section key={letter} aria-labelledby={`letter-${letter}`} className="pt-6">
            <h2 id={`letter-${letter}`} className="text-brand">
              {letter}
            </h2>
            <ResultList
              matches={byName.filter(({ offer }) => letterOf(offer.content.name) === letter)}
              context={{ ...context, brief: true }}
            />
          </section>
        ))}
      </div>
    </>
  );
}
