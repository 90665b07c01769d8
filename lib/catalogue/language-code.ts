/** Languages that many families here use, and that the two-letter codes do not have. */
const more: Record<string, string> = {
  "British Sign Language": "bfi",
  "British Sign Language (BSL)": "bfi",
  BSL: "bfi",
  Cantonese: "yue",
  Dari: "prs",
  Mandarin: "cmn",
  Romani: "rom",
  Sylheti: "syl",
};

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

let known: { codes: Map<string, string>; names: Map<string, string> } | null = null;

/** Codes and names of languages, by each other: those of ISO 639-1 as the British call them (CLDR), and a few more. */
function languages() {
  if (known) return known;
  const inBritish = new Intl.DisplayNames("en-GB", { type: "language", fallback: "none" });
  const named = letters.flatMap((first) =>
    letters.flatMap((second) => {
      const code = first + second;
      const name = inBritish.of(code);
      // Older codes of the same language count for nothing: "iw" is "he" now.
      return name && Intl.getCanonicalLocales(code)[0] === code ? [[name, code] as const] : [];
    }),
  );
  const all = [...named, ...Object.entries(more)];
  known = {
    codes: new Map(all.map(([name, code]) => [name.toLowerCase(), code])),
    names: new Map(all.toReversed().map(([name, code]) => [code, name])),
  };
  return known;
}

/** Returns the code of a language that is called so in English: ISO 639-1, or 639-3 where that has none; else null. */
export const languageCode = (name: string): string | null => languages().codes.get(name.trim().toLowerCase()) ?? null;

/** Returns what the language of this code is called in English, or null. */
export const languageName = (code: string): string | null =>
  languages().names.get(code.trim().toLowerCase().split("-")[0] ?? "") ?? null;
