/** The most that a summary may hold. */
const most = 200;

/**
 * Returns the summary and the whole of what a record says of itself. A record of somebody else seldom has a summary.
 * Its first paragraph, or else its first sentence, is one where it is short enough.
 */
export function firstWords(summary: string, whole: string): { summary?: string; description: string } {
  if (summary !== "") return { summary, description: whole };
  const [paragraph = ""] = whole.split("\n\n", 1);
  if (paragraph !== "" && paragraph.length <= most && !paragraph.includes("\n"))
    return { summary: paragraph, description: whole };
  const sentence = /^[^\n]{1,199}?[.!?](?=\s)/.exec(whole)?.[0] ?? "";
  return sentence === "" ? { description: whole } : { summary: sentence, description: whole };
}
