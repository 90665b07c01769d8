import { counted } from "@/lib/catalogue/counted";
import { monthInWords } from "@/lib/catalogue/day-in-words";
import { conditionRow, type Lack } from "@/lib/catalogue/lacks";
import { conditionKinds, type Terms } from "@/lib/catalogue/terms";

/**
 * The needs that families searched for and the area lacks, each with how often, and what can be done about it.
 * `entryOf` is where an entry about it is made; null for a person who may not. Words that search does not know become a
 * row for content/conditions.yaml, ready to be copied.
 */
export function LackList({
  lacks,
  terms,
  entryOf,
}: {
  lacks: readonly Lack[];
  terms: Terms;
  entryOf: ((lack: Lack) => string) | null;
}) {
  if (lacks.length === 0) return <p className="mt-2">Nothing that families looked for is missing.</p>;
  return (
    <ol className="mt-2">
      {lacks.map((lack) => {
        const { words, count, since, isKnown } = lack;
        return (
          <li key={words} className="border-t border-rule py-3 wrap-anywhere">
            <h3 className="text-h3">{words}</h3>
            <p className="text-small text-quiet">
              {counted(count, "search", "searches")} since {monthInWords(since)}.{" "}
              {isKnown ? "Families are told that we know of none." : "Search does not know these words."}
            </p>
            {entryOf && (
              <a href={entryOf(lack)} className="tap">
                Make an entry about it<span className="sr-only">: {words}</span>
              </a>
            )}
            {!isKnown && (
              <details>
                <summary className="tap cursor-pointer text-link underline">
                  Make a row of conditions.yaml<span className="sr-only">: {words}</span>
                </summary>
                <code className="mt-1 block bg-paper p-3 text-small select-all">{conditionRow(words, terms)}</code>
                <p className="mt-1 text-small text-quiet">
                  Copy it into content/conditions.yaml. Put right what it is ({conditionKinds.join(", ")}) and which
                  needs and categories answer it: they are guessed by spelling.
                </p>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
