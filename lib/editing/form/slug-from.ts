/**
 * A name for links made of words: "Children's Therapy (SaLT)" is "childrens-therapy-salt". Null when no letter is left.
 */
export const slugFrom = (words: string): string | null =>
  words
    .normalize("NFKD")
    .replace(/[\p{M}'’‘]/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "") || null;
