import type { ReactNode } from "react";
import { NotCertain } from "./not-certain";
import type { Doubter } from "./review";

/** A list of facts, each in its own words (`wordsOf`) and with why it is not certain. */
export function FactItems<Fact extends { id: string } & Parameters<Doubter>[0]>({
  facts,
  doubt,
  wordsOf,
}: {
  facts: readonly Fact[];
  doubt: Doubter;
  wordsOf: (fact: Fact) => ReactNode;
}) {
  return (
    <ul className="list-disc space-y-2 pl-6">
      {facts.map((fact) => (
        <li key={fact.id}>
          {wordsOf(fact)}
          <NotCertain doubt={doubt(fact, "this")} />
        </li>
      ))}
    </ul>
  );
}
