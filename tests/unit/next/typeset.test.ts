import { expect, test } from "vitest";
import { typeset } from "../../../lib/next/typeset";

test("an apostrophe and quotes are set as a printer would, however they were written", () => {
  const page =
    "<p>Children&#x27;s nurses say: &quot;Who&#x27;s there?&quot; The nurses' 'yes', and <b>GPs</b>' and <b>GP</b>'s.</p>";
  expect(typeset(page)).toBe(
    "<p>Children’s nurses say: “Who’s there?” The nurses’ ‘yes’, and <b>GPs</b>’ and <b>GP</b>’s.</p>",
  );
});

test("quotes round what is marked open and close", () => {
  expect(typeset("<li>&quot;<b>Now</b>&quot;</li><li>(&quot;CETR&quot;)</li>")).toBe(
    "<li>“<b>Now</b>”</li><li>(“CETR”)</li>",
  );
});

test("no tag, no script, no code and no words that somebody typed are changed", () => {
  const page = `<input value="mum&#x27;s"><textarea>it's</textarea><script>{"a":'b'}</script><code>-H 'x: "y"'</code>`;
  expect(typeset(page)).toBe(page);
});

test("a day stays in one line with its month", () => {
  expect(typeset("<p title='3 May'>By 31 December 2026, or in May 2027. </p>")).toBe(
    "<p title='3 May'>By 31\u00a0December 2026, or in May 2027. </p>",
  );
});
