import type { ActionResult } from "@/lib/tables/kept-import";

/** What each action is called when it was done. */
const doneWords: Record<string, string> = {
  "add category": "The category was added",
  "remove category": "The category was taken away",
  review: "The review date was set",
  owner: "The owner was set",
  submit: "They were handed in",
  publish: "They were published",
};

function Results({ id, title, results }: { id: string; title: string; results: readonly ActionResult[] }) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-5">
      <h2 id={id}>{title}</h2>
      <ul className="mt-1">
        {results.map((result) => (
          <li key={result.id} className="border-b border-rule py-1">
            <a href={`/admin/entries/${result.id}`} className="tap">
              {result.name}
            </a>
            {result.sentence && <p className="pb-1">{result.sentence}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The entries to which it was not done first, each with the reason; then those to which it was. */
export function ResultList({ action, results }: { action: string; results: readonly ActionResult[] }) {
  const done = results.filter((result) => result.done);
  const left = results.filter((result) => !result.done);
  return (
    <>
      <p role="status" className="mt-3">
        {doneWords[action] ?? "It was done"} for {done.length} of {results.length}.
      </p>
      <Results id="not-done" title={`Not done (${left.length})`} results={left} />
      <Results id="is-done" title={`Done (${done.length})`} results={done} />
    </>
  );
}
