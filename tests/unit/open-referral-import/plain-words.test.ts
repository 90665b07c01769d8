import { expect, test } from "vitest";
import { plainWords } from "../../../lib/open-referral-import/plain-words";

test.each([
  ["Plain words.", "Plain words."],
  ["Age < 5 and > 2 & so on", "Age < 5 and > 2 & so on"],
  ["<p>One</p><p>Two</p>", "One\n\nTwo"],
  ["One<br>Two<br/>Three", "One\nTwo\nThree"],
  ["<ul><li>a</li><li>b</li></ul>", "- a\n- b"],
  ["Tea &amp; cake &pound;2 &#8211; &#x201C;nice&#x201D;&nbsp;", "Tea & cake £2 – “nice”"],
  ["&lt;p&gt;Twice&lt;/p&gt;", "Twice"],
  ['See <a href="https://x.example/a">here</a>.', "See here (https://x.example/a)."],
  ['<a href="javascript:alert(1)">x</a>', "x"],
  ["<script>alert(1)</script>After", "After"],
  ["<style>p { color: red }</style><b>Bold</b>", "Bold"],
  ["<!-- hidden <b>x</b> -->Shown<br>", "Shown"],
  ["<img src=x onerror=alert(1)>Picture", "Picture"],
])("%s", (html, words) => expect(plainWords(html)).toBe(words));

test("a megabyte of open tags takes no longer than a text of that length may", () => {
  for (const piece of ["<", "<a ", "<script>", "<!--", "&lt;", "<li>", "<p><a href="])
    plainWords(piece.repeat(1_000_000 / piece.length));
}, 20_000);
