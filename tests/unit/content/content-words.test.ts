import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Content } from "../../../lib/catalogue/content";
import { folderOfKind } from "../../../lib/catalogue/entry";
import type { FirstEdition } from "../../../lib/catalogue/first-edition";
import { textsWithin } from "../../../lib/catalogue/json-values";
import { readFirstEditions } from "../../../lib/live/content-files";
import { sentencesOf, wordCount } from "../../support/sentences";

const { editions } = readFirstEditions();
const pathOf = ({ area, kind, slug }: FirstEdition) => `${area}/${folderOfKind[kind]}/${slug}`;
const files = readdirSync("content", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(md|yaml)$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join("content", file), "utf8") }));

describe("the words of the first editions", () => {
  test("are never the name of the officer who wrote the source", () => {
    expect(files.filter(({ text }) => /\b(Ruth|Kimmins)\b/i.test(text)).map(({ file }) => file)).toEqual([]);
  });

  const described = editions.filter(({ content }) => content.description);
  const sentences = described.flatMap((one) =>
    sentencesOf(one.content.description ?? "").map((text) => ({ path: pathOf(one), text, words: wordCount(text) })),
  );

  test("of descriptions are in sentences of under sixteen words on average", () => {
    const total = sentences.reduce((sum, { words }) => sum + words, 0);
    expect(sentences.length).toBeGreaterThan(200);
    expect(total / sentences.length).toBeLessThan(16);
  });

  test("of descriptions are never more than thirty-five to a sentence", () => {
    expect(sentences.filter(({ words }) => words > 35)).toEqual([]);
  });

  test("of a summary are at most two hundred characters", () => {
    expect(editions.filter(({ content }) => content.summary.length > 200).map(pathOf)).toEqual([]);
  });

  test("are spelt as in Britain", () => {
    const american =
      /\b(colors?|centered|centers?|behaviors?|pediatric\w*|counselors?|organiz\w*|recogniz\w*|specializ\w*|program|fulfill|enroll)\b/i;
    const told = (content: Content) => {
      const { facts, sources: _, ...main } = content;
      return [...textsWithin(main), ...textsWithin(facts.map(({ note }) => note))];
    };
    const found = editions.flatMap((one) =>
      told(one.content)
        .filter(({ key }) => !/^(url|email|keywords|slug|organization|commissioner)$|_id$/.test(key))
        .flatMap(({ text }) => american.exec(text)?.[0] ?? [])
        .map((word) => `${pathOf(one)}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
