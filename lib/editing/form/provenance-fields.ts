import { choice, choices, fold, options, tick } from "./fields";

/** The keys of the sources that a block rests on. Sources themselves are written in the section of that name. */
export const citedSources = choices("sources", "Where it comes from", "sources", {
  hint: "Tick every source that says this. You add sources in the section “Sources and facts”.",
});

/** Where a block comes from, and whether readers are told to check it. Folded: most blocks are right as they are. */
export const provenance = fold("Where this comes from", [
  citedSources,
  tick("needs_review", "Not sure?", "We could not confirm this", {
    hint: "The page then says “Not certain”, what it is, and why: the note, or the source that it rests on.",
  }),
]);

/** Returns the field that says to whom a block is shown. */
export const audience = (what: string) =>
  choice(
    "audience",
    `Who is this ${what} for?`,
    options({
      everyone: "Everyone: families and professionals",
      professionals: "Professionals only",
    }),
    { initial: "everyone", hint: "What is for professionals stands apart, below what families need." },
  );
