"use client";

import { type TextareaHTMLAttributes, useDeferredValue, useEffect, useRef, useState } from "react";
import { Markdown } from "../../markdown";

/**
 * A box for Markdown and, where there is JavaScript, what it will look like, drawn by the renderer of the public pages.
 * Its headings are the page's own second level here, so that the outline of this page stays in order.
 */
export function MarkdownBox({ box, label }: { box: TextareaHTMLAttributes<HTMLTextAreaElement>; label: string }) {
  const input = useRef<HTMLTextAreaElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const [text, setText] = useState<string | null>(null);
  const shown = useDeferredValue(text);

  // What was typed before this script ran counts too.
  useEffect(() => setText(input.current?.value ?? ""), []);

  // A link that is tried out must not take what is typed away with it.
  useEffect(() => {
    const stay = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
    };
    const there = preview.current;
    there?.addEventListener("click", stay);
    return () => there?.removeEventListener("click", stay);
  }, []);

  return (
    <>
      <textarea {...box} ref={input} onInput={(event) => setText(event.currentTarget.value)} />
      <p className="measure mt-1 text-small text-quiet">
        An empty line begins a new paragraph. “- ” begins a line of a list. “## ” begins a heading.
        [words](https://example.org) makes a link.
      </p>
      <div ref={preview}>
        {shown?.trim() && (
          <section aria-label={`How “${label}” will look`} className="measure mt-3 border-l-4 border-rule pl-4">
            <p className="text-small text-quiet">How it will look</p>
            <div className="[&_h2]:text-h3 [&_h3]:text-base">
              <Markdown text={shown} headingLevel={2} />
            </div>
          </section>
        )}
      </div>
    </>
  );
}
