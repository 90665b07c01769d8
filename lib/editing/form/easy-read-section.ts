import { easyReadPictures } from "../../catalogue/easy-read-pictures";
import type { Section } from "./field";
import { choice, heldValue, line, list, options } from "./fields";

const lines = list(
  "easy_read",
  "Lines",
  "line",
  ["text"],
  [
    choice("picture", "Picture", options(easyReadPictures), { ask: "Choose a picture, or remove this line." }),
    line("text", "Words", {
      most: 160,
      ask: "Write the words, or remove this line.",
      hint: "One idea, at most 15 words. Two stars on both sides make a word **bold**.",
    }),
  ],
  { hint: "At most 12 lines; ten are better. What it is, for whom, how to get it, whom to ring, what happens next." },
);

/** The same in Easy Read: short lines, each with a picture. */
export const easyReadSection = (): Section => ({
  slug: "easy-read",
  title: "Easy Read",
  intro:
    "The same in short lines with pictures, for people who find reading hard. Say nothing here that the other pages do not say. When you save this page, you say that its lines fit the main page as it is now.",
  fields: [lines, heldValue("easy_read_for", "What the main page said when Easy Read was written")],
});
