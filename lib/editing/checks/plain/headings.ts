/** A heading that is out of order: how many # it begins with, and the most it may. One # is the page's own. */
export type HeadingSkip = { heading: string; level: number; most: number };

/** The first heading in a Markdown text that is out of order, or null. The first begins with `##`. */
export function headingSkip(text: string): HeadingSkip | null {
  let most = 2;
  for (const [, marks = "", heading = ""] of text.matchAll(/^ {0,3}(#{1,6})[ \t]+(\S.{0,200})/gm)) {
    const level = marks.length;
    if (level < 2 || level > most) return { heading: heading.trim(), level, most };
    most = level + 1;
  }
  return null;
}
