"use client";

import { type TextareaHTMLAttributes, useEffect, useRef, useState } from "react";

const characters = (count: number) => `${count} ${count === 1 ? "character" : "characters"}`;

/** How many characters may still be typed, in words. */
const leftInWords = (left: number) =>
  left >= 0 ? `You have ${characters(left)} left.` : `You have ${characters(-left)} too many.`;

/**
 * A box that, where there is JavaScript, says how many characters are left. Screen readers hear it when typing pauses.
 * What is too long is never cut off.
 */
export function CountedBox({ box, most }: { box: TextareaHTMLAttributes<HTMLTextAreaElement>; most: number }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const left = text === null ? null : most - text.trim().length;

  useEffect(() => setText(input.current?.value ?? ""), []);

  return (
    <>
      <textarea {...box} ref={input} onInput={(event) => setText(event.currentTarget.value)} />
      {left !== null && (
        <>
          <p aria-hidden="true" className={`mt-1 text-small ${left < 0 ? "font-semibold text-error" : "text-quiet"}`}>
            {leftInWords(left)}
          </p>
          <Spoken words={leftInWords(left)} said={said} say={setSaid} />
        </>
      )}
    </>
  );
}

/** Says words to screen readers a second after they last changed, and not before they first change. */
function Spoken({ words, said, say }: { words: string; said: string; say: (words: string) => void }) {
  const first = useRef(words);
  useEffect(() => {
    if (words === first.current && said === "") return;
    const timer = setTimeout(() => say(words), 1000);
    return () => clearTimeout(timer);
  }, [words, said, say]);
  return (
    <span role="status" className="sr-only">
      {said}
    </span>
  );
}
