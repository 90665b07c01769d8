import type { ItemFact } from "../../../lib/editing/form/value-in-words";

/** The facts of a folded block in short. They go away while the block stands open, because its fields show them. */
export function ItemFacts({ facts }: { facts: readonly ItemFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="mb-3 grid gap-x-5 gap-y-1 has-[+div>details[open]]:hidden sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)]">
      {facts.map(({ key, label, text }) => (
        <div key={key} className="contents">
          <dt className="text-quiet max-sm:mt-1">{label}</dt>
          <dd className="measure wrap-anywhere">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
