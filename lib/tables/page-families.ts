import { ContentLink, Related } from "../catalogue/content-blocks";
import { EasyReadLine } from "../catalogue/easy-read";
import { ownValue, scalarText } from "../catalogue/json-values";
import { slugFrom } from "../editing/form/slug-from";
import { everyKind, offers } from "./column";
import { audienceColumn } from "./contact-family";
import { ageColumn, choiceColumn, listColumn, numberColumn, tidyColumn, usualColumn } from "./field-columns";
import { blockText, type Family, ofBlocks } from "./numbered";
import { agesColumns } from "./people-columns";
import { organizationColumn, pageColumn } from "./reference-columns";
import { termSlugs } from "./term-columns";

/** Pages and documents elsewhere. */
export const links: Family = {
  prefix: "link",
  title: "Links and documents",
  list: "links",
  kinds: everyKind,
  about: "Pages and documents elsewhere.",
  columns: [
    blockText("title", "What it is called."),
    tidyColumn("url", ofBlocks, "Its web address.", { type: "url" }),
    blockText("about", "What it is good for.", "description"),
    usualColumn("kind", ContentLink.shape.kind.unwrap().options, { usual: "website" }),
    blockText("author", "Who wrote it."),
    blockText("date", "Its date, as it stands there."),
    blockText("format", "What kind of file it is, such as PDF."),
    numberColumn("size_kb", ofBlocks, "Its size in kB."),
    audienceColumn,
  ],
  blank: ({ newId }) => ({ id: newId(), kind: "website", audience: "everyone" }),
};

/** Pages of this site. */
export const related: Family = {
  prefix: "related",
  title: "Related pages",
  list: "related",
  kinds: offers,
  about: "Pages of this site that belong with this one.",
  columns: [
    pageColumn("page", "The page, as in its address: services/dental.", "entry_id"),
    usualColumn("how", Related.shape.relation.unwrap().options, { usual: "related", field: "relation" }),
    blockText("why", "Why somebody would go there.", "description"),
  ],
  blank: ({ newId }) => ({ id: newId(), relation: "related" }),
};

/** What changes when a child gets older. */
export const transitions: Family = {
  prefix: "moving_on",
  title: "Moving on",
  list: "transitions",
  kinds: offers,
  about: "What changes when a child gets older.",
  columns: [
    ageColumn("age", ofBlocks, "At what age, such as 18 or 18 months.", "age_months"),
    blockText("what", "What changes.", "description"),
    pageColumn("next", "The page that comes next, as in its address: services/dental.", "to_entry_id"),
  ],
};

/** What is said to be coming. */
export const plannedChanges: Family = {
  prefix: "planned",
  title: "Planned changes",
  list: "planned_changes",
  kinds: offers,
  about: "What has been said to be coming.",
  columns: [
    blockText("what", "What will change.", "description"),
    blockText("when", "When, as it was announced.", "expected"),
  ],
};

const name = blockText("name", "What the part is called.");

/** Teams and clinics within it. */
export const parts: Family = {
  prefix: "part",
  title: "Parts",
  list: "parts",
  kinds: offers,
  about: "Teams, clinics or kinds of help that have a name of their own.",
  columns: [
    {
      ...name,
      write: (part, cell, at) => {
        if (scalarText(ownValue(part, "slug")) === "") part.slug = slugFrom(cell);
        return name.write(part, cell, at);
      },
    },
    blockText("about", "What it does.", "description"),
    ...agesColumns(ofBlocks),
    {
      ...listColumn("needs", ofBlocks, "Only what this part is for: slugs or names, parted by semicolons."),
      write: (part, cell, { terms }) => {
        part.needs = termSlugs(cell, terms.needs);
      },
    },
    organizationColumn("organization", ofBlocks, "the organisation that runs this part, if it is another one"),
    listColumn("other_names", ofBlocks, "Other names, parted by semicolons.", "alternate_names"),
    listColumn("keywords", ofBlocks, "Words people type to find it, parted by semicolons."),
  ],
};

/** The lines of Easy Read. */
export const easyRead: Family = {
  prefix: "easy_read",
  title: "Easy Read",
  list: "easy_read",
  kinds: offers,
  about: "The lines of Easy Read: at most 12, each with one idea in at most 15 words.",
  columns: [
    choiceColumn("picture", ofBlocks, EasyReadLine.shape.picture.options),
    blockText("text", "The words beside the picture. **Two stars** on both sides make a word bold."),
  ],
};
