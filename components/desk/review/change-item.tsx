import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { type Change, riskInWords } from "@/lib/editing/compare";
import { ChangedText, Marked } from "./changed-text";

const kinds = { added: "Added", removed: "Removed", changed: "Changed", moved: "Put in another order" } as const;

/**
 * What stood, or stands, in the field: with marks where words went or came; "Nothing" where there was, or is, nothing.
 */
function Side({ change, side }: { change: Change; side: "before" | "after" }) {
  const text = change[side];
  if (text === null) return <span className="text-quiet">Nothing</span>;
  if (change.kind === "moved") return text;
  if (change.parts) return <ChangedText parts={change.parts} side={side} />;
  return <Marked kind={side === "before" ? "removed" : "added"} text={text} />;
}

/**
 * One change: what and where, and both texts, side by side on a wide screen and one above the other on a narrow one.
 * Why to look twice is said in words, and `children` stand with it (a box to tick).
 */
export function ChangeItem({
  change,
  names,
  headingLevel,
  children,
}: {
  change: Change;
  /** What the earlier and the later text are called. */
  names: { before: string; after: string };
  headingLevel: 2 | 3 | 4;
  children?: ReactNode;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <Heading className="text-h3">
        {kinds[change.kind]}: {change.label}
      </Heading>
      {change.within.length > 0 && <p className="text-quiet">In: {change.within.join(", ")}</p>}
      {change.risks.length > 0 && (
        <p className="flex items-start gap-2 font-semibold">
          <Icon name="warning" className="mt-1 shrink-0 text-error" />
          <span>Look twice: this changes {listInWords(change.risks.map((risk) => riskInWords[risk]))}.</span>
        </p>
      )}
      {children}
      <dl className="mt-2 grid gap-3 md:grid-cols-2">
        {(["before", "after"] as const).map((side) => (
          <div key={side} className="min-w-0 border-l-4 border-rule pl-3">
            <dt className="font-semibold">{names[side]}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">
              <Side change={change} side={side} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const listInWords = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
