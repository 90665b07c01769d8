const space = "[ \\t\\u00a0]";

/**
 * Signs that word processors put before the points of a list: they are in no sentence, whether or not a space follows.
 * `·` and `§` are, so a digit must not follow ("§ 20"); letters and dashes need the tab that Word writes. U+F000 to
 * U+F0FF are the bullets of the fonts Symbol and Wingdings.
 */
const certain = new RegExp(
  `^(${space}*)(?:([•‣⁃◦▪▫●○■□➢➤\\uf000-\\uf0ff])${space}*|([·§])${space}*(?!\\d)|([o*+–—-])\\t${space}*)(?=[^\\s])`,
);

/** Signs that begin a sentence now and then, so they make a list only where one line after the other begins so. */
const likely = new RegExp(`^(${space}*)(?:([o–—])[ \\u00a0]+(?=\\S)|(-)(?=\\p{L}))`, "u");

type Point = { key: string; sign: string; words: string; isCertain: boolean };

/** A line that begins with a sign of a list; null for any other. `key` tells levels apart: the indent and the sign. */
function readPoint(line: string): Point | null {
  const sure = certain.exec(line);
  const found = sure ?? likely.exec(line);
  if (!found) return null;
  const [all, indent = "", ...signs] = found;
  const sign = signs.find(Boolean) ?? "";
  return { key: `${indent.length}${sign}`, sign, words: line.slice(all.length), isCertain: sure !== null };
}

const isBeside = (point: Point, other: Point | null | undefined): boolean =>
  Boolean(other && (other.isCertain || other.sign === point.sign));

/** What goes on with the point above: a line that is indented, begins in lower case, or is a point already. */
const goesOn = /^(?:\s|\p{Ll}|[-*+] |\d{1,2}[.)]\s|$)/u;

/**
 * Tidies Markdown that may have been pasted from a word processor. Lines that begin with its bullets become points of a
 * list. Below the first, another sign or a deeper indent makes points of points. Any other line stays as it is. Done
 * twice, it changes nothing more.
 */
export function tidyMarkdown(text: string): string {
  const lines = text.split("\n");
  const read = lines.map(readPoint);
  const points = read.map((point, at) =>
    point && (point.isCertain || isBeside(point, read[at - 1]) || isBeside(point, read[at + 1])) ? point : null,
  );
  let levels: string[] = [];
  return lines
    .flatMap((line, at) => {
      const point = points[at];
      if (!point) {
        levels = [];
        return points[at - 1] && !goesOn.test(line) ? ["", line] : [line];
      }
      const known = levels.indexOf(point.key);
      levels = known < 0 ? [...levels, point.key] : levels.slice(0, known + 1);
      return [`${"  ".repeat(levels.length - 1)}- ${point.words}`];
    })
    .join("\n");
}
