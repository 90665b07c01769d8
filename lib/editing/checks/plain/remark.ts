/** What could be plainer in a text. Help for whoever writes it; it stops nobody. */
export type Remark = {
  kind: "reading-age" | "long-sentence" | "acronym" | "link-text" | "capitals" | "heading";
  /** What to do, in a sentence or two. */
  message: string;
};
