import { folderOfKind } from "../../lib/catalogue/entry";
import { everything, search } from "../../lib/catalogue/search/search";
import { firstCatalogue, withoutKeywords } from "./catalogue";
import { readCsv } from "./csv";

/*
 * Measures a list of questions: `node --import tsx tests/support/measure-questions.ts FILE.csv`, with the columns area,
 * query and expected (paths of entries such as `services/camhs`, parted by `|`). Says which have no right answer among
 * the first three, with and without keywords.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error("Name a CSV file with the columns area, query, expected.");
const questions = readCsv(file);
for (const [name, catalogue] of Object.entries({
  "as published": firstCatalogue(),
  "without keywords": firstCatalogue(withoutKeywords),
})) {
  const misses = questions.flatMap(({ area = "", query = "", expected = "" }) => {
    const { matches, missing, guesses } = search(catalogue, { ...everything, words: query, area });
    const first = matches.slice(0, 3).map(({ offer }) => `${folderOfKind[offer.kind]}/${offer.slug}`);
    const isRight = first.some((path) => expected.split("|").includes(path));
    const said = [
      ...missing.map(({ slug }) => `missing: ${slug}`),
      ...guesses.map((one) => `${one.typed} → ${one.meant}`),
    ];
    return isRight ? [] : [`${area}: ${query}: wanted ${expected}, got ${[...first, ...said].join(", ") || "nothing"}`];
  });
  console.info([...misses, `${name}: ${questions.length - misses.length} of ${questions.length}`].join("\n"));
}
