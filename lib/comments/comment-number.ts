/** How many figures the number of a comment has. Of a million million numbers hardly one is anybody's. */
export const figuresOfNumber = 12;

/** Returns the number of a comment as people read it: "4821 0937 5526" for "482109375526". */
export const numberInWords = (number: string): string => number.replace(/(\d{4})(?=\d)/g, "$1 ");

/** Returns the number that somebody typed, without spaces and marks. Null when it is none. */
export function parseNumber(typed: string): string | null {
  const figures = typed.normalize("NFKC").replace(/[\s.\-\u2010-\u2015/]/g, "");
  return new RegExp(`^\\d{${figuresOfNumber}}$`).test(figures) ? figures : null;
}
