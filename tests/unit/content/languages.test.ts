import { describe, expect, test } from "vitest";
import { inPlainEnglish } from "../../../lib/catalogue/search/dialect";
import { isEnglish } from "../../../lib/catalogue/search/english";
import { everything, search } from "../../../lib/catalogue/search/search";
import { wordsOf } from "../../../lib/catalogue/search/words";
import { firstCatalogue } from "../../support/catalogue";

const catalogue = firstCatalogue();
const { dialect, english, conditions } = catalogue.terms;

const typed = [
  ["Polish", "pomoc dla dziecka"],
  ["Polish", "tłumacz"],
  ["Polish", "dziecko nie mówi"],
  ["Romanian", "ajutor pentru copil"],
  ["Panjabi", "ਬੱਚੇ ਲਈ ਮਦਦ"],
  ["Urdu", "بچے کے لیے مدد"],
  ["Urdu", "میری بیٹی"],
  ["Portuguese", "ajuda para o meu filho"],
  ["Spanish", "necesito ayuda para mi hija"],
  ["Arabic", "أحتاج مساعدة لطفلي"],
  ["Bengali", "আমার বাচ্চার জন্য সাহায্য"],
  ["Gujarati", "બાળક માટે મદદ"],
  ["Italian", "aiuto per mio figlio"],
  ["Ukrainian", "допомога для дитини"],
] as const;

describe.each(catalogue.areas.map(({ slug }) => slug))("in %s", (area) => {
  const first = (words: string) =>
    search(catalogue, { ...everything, words, area }, { from: 0, count: 1 }).matches[0]?.offer.slug;

  test.each(typed)("who searches in %s (%s) finds how to get an interpreter", (_language, words) =>
    expect(first(words)).toBe("interpreters-and-easy-information"),
  );

  test("a form for DLA and an autism assessment in English are found as before", () => {
    expect(first("dla")).not.toBe("interpreters-and-easy-information");
    expect(first("autism assessment")).not.toBe("interpreters-and-easy-information");
  });

  test.each(["my daughter Nina has a stammer", "my son Jak has adhd"])("a name is of no language: %s", (words) =>
    expect(first(words)).not.toBe("interpreters-and-easy-information"),
  );
});

test("no word of another language is an English one, or one that a condition bears", () => {
  const known = new Set(conditions.flatMap(({ name, words }) => [name, ...words]));
  const rows = dialect.filter(({ means }) => means === "interpreter").slice(1);
  const words = rows.flatMap((row) => row.words);
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((word) => known.has(word) || isEnglish(english, word))).toEqual([]);
  expect(inPlainEnglish(wordsOf("she speaks well"), dialect)).toEqual(["she", "speaks", "well"]);
});
