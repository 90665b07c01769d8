import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { JsonLd } from "../../../../components/service/json-ld";

test("data for search engines ends where it ends, whatever somebody typed, and says it unchanged", () => {
  const name = '</script><script>alert(1)</script><!--<script>"';
  const html = renderToStaticMarkup(createElement(JsonLd, { data: { name }, origin: "" }));
  const [, inside = ""] = /^<script [^>]*>([^<]*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(inside)).toMatchObject({ name });
});
