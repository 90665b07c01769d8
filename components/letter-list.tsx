import type { Match } from "@/lib/catalogue/search/search";
import { type ResultContext, ResultList } from "./result-list";

/** The letter that a name is listed under: "#" for what begins with none. */
const letterOf = (name: string) => {
  const letter = name.normalize("NFD")[0]?.toUpperCase() ?? "#";
  return /[A-Z]/.test(letter) ? letter : "#";
};

const byName = (matches: readonly Match[]) =>
  matches.toSorted((a, b) => a.offer.content.name.localeCompare(b.offer.content.name, "en-GB"));

/** Returns the letters that names of these begin with, in their order. */
export const lettersOf = (matches: readonly Match[]): string[] => [
  ...new Set(byName(matches).map(({ offer }) => letterOf(offer.content.name))),
];

/** Everything from A to Z, under the letters that links lead to. */
export function LetterList({ matches, context }: { matches: readonly Match[]; context: ResultContext }) {
  return (
    <div className="gap-x-12 lg:columns-2">
      {lettersOf(matches).map((letter) => (
        <section key={letter} aria-labelledby={`letter-${letter}`} className="pt-6 max-lg:first:pt-0">
          <h2 id={`letter-${letter}`} className="text-brand">
            {letter}
          </h2>
          <ResultList
            matches={byName(matches).filter(({ offer }) => letterOf(offer.content.name) === letter)}
            context={{ ...context, brief: true }}
          />
        </section>
      ))}
    </div>
  );
}
