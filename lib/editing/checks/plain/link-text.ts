/** What says nothing about where a link leads when it is heard alone. */
const vague =
  /^(?:(?:please )?click(?: on)?(?: here| this| the link)?|here|this|this (?:page|link|website|site|form|document)|link|page|website|the website|web ?page|more|read more|find out more|learn more|see more|more information|further information|information|details|download|document|form|pdf|https?:\/\/\S*|www\.\S*)$/i;

/** Returns whether these words could be the name of any link. */
export const isVague = (words: string): boolean => vague.test(words.replace(/^[*_`\s]+|[*_`.,:;!>→…\s]+$/g, ""));

/** Returns the words of links in a Markdown text that do not say where they lead. */
export const vagueLinksIn = (text: string): string[] =>
  [...text.matchAll(/\[([^[\]]{1,300})\]\(/g)].flatMap(([, words = ""]) => (isVague(words) ? [words.trim()] : []));
