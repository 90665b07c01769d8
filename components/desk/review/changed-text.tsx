import { foldedParts, type TextPart } from "@/lib/editing/compare";

const marks = {
  removed: { Tag: "del", sign: "−", said: "removed: ", part: "bg-paper line-through decoration-error decoration-2" },
  added: { Tag: "ins", sign: "+", said: "added: ", part: "bg-tint underline decoration-success decoration-2" },
} as const;

/**
 * Words that went or came: marked with a sign and, inside a longer text (`isPart`), with a line; named to those who
 * hear the page. A line through a whole text would only make it hard to read.
 */
export function Marked({ kind, text, isPart = false }: { kind: keyof typeof marks; text: string; isPart?: boolean }) {
  const { Tag, sign, said, part } = marks[kind];
  const words = text.trimStart();
  return (
    <>
      {text.slice(0, text.length - words.length)}
      <Tag className={isPart ? part : "no-underline"}>
        <span aria-hidden="true" className="inline-block pr-0.5 font-semibold">
          {sign}
        </span>
        <span className="sr-only">{said}</span>
        {words}
      </Tag>
    </>
  );
}

/**
 * One side of a text that changed: the earlier one with the words that went marked, or the later one with those that
 * came. Long stretches that stayed are folded. Whatever was typed is drawn as text.
 */
export function ChangedText({ parts, side }: { parts: readonly TextPart[]; side: "before" | "after" }) {
  const other = side === "before" ? "added" : "removed";
  const shown = foldedParts(parts).filter(({ kind }) => kind !== other);
  let at = 0;
  return shown.map(({ kind, text }) => {
    at += text.length + 1;
    return kind === "same" ? <span key={at}>{text}</span> : <Marked key={at} kind={kind} text={text} isPart />;
  });
}
