import { type EntryKind, kindWords } from "../../catalogue/entry";
import type { Field } from "./field";
import { fold, line, lines, markdown, named, text, url } from "./fields";

/** Returns the fields of an entry's names and its summary. */
export const names = (kind: EntryKind): Field[] => [
  line(...named("name"), {
    ask: `Enter the name of the ${kindWords[kind]}.`,
    hint: `What the ${kindWords[kind]} calls itself. Write it out in full, without short forms.`,
  }),
  text(...named("summary"), 200, {
    ask: "Write one or two sentences that say what this is and who it is for.",
    hint: "One or two short sentences. They stand in the list of results, so they must make sense alone.",
    count: true,
  }),
  markdown(...named("description"), {
    hint: "What families should know, in short sentences. Leave an empty line between paragraphs.",
  }),
];

/** What else it is called, and what people look for who do not know its name. */
export const otherNames: Field = fold("Other names, and words that people search for", [
  lines(...named("alternate_names"), {
    hint: "Old names, and names that people use. One on each line.",
  }),
  lines(...named("acronyms"), {
    most: 20,
    hint: "Such as CAMHS. One on each line.",
    rule: "Use 2 to 20 characters for each short form, one on each line.",
  }),
  lines(...named("keywords"), {
    hint: "What a parent would type who does not know the name, such as “my child cannot sleep”. One on each line.",
  }),
]);

/** The field of urgent news, shown above everything else on the page. */
export const alert = text(...named("alert"), 600, {
  hint: "Only for news that people must see first, such as “The phone line is down until Friday.” Take it away when it is over.",
});

/** Returns the field of an entry's main web page. */
export const website = (kind: EntryKind) =>
  url(...named("url"), { hint: `The page where the ${kindWords[kind]} tells people about itself.` });
