import { ReferralRoute } from "../catalogue/content-blocks";
import { putAt } from "../catalogue/json-values";
import { offers } from "./column";
import { addressColumns, audienceColumn, phonesColumn } from "./contact-family";
import { listColumn, textColumn, tidyColumn } from "./field-columns";
import { splitCell } from "./list-cell";
import { type Family, ofBlocks } from "./numbered";
import { termSlugs } from "./term-columns";

const hows = ReferralRoute.shape.how.unwrap().element.options;

/** The ways in: who may refer, how, and where to. */
export const referralFamily: Family = {
  prefix: "referral",
  title: "Referral routes",
  list: "referral.routes",
  kinds: offers,
  about: "Each route is one way to ask: who may, how, and where to.",
  columns: [
    {
      ...listColumn("who", ofBlocks, "Who may refer: slugs or names, parted by semicolons."),
      write: (route, cell, { terms }) => {
        route.who = termSlugs(cell, terms.referrers);
      },
    },
    {
      ...listColumn("how", ofBlocks, `How: ${hows.join(", ")}; parted by semicolons.`),
      write: (route, cell) => {
        putAt(
          route,
          "how",
          splitCell(cell).map((text) => text.toLowerCase()),
        );
      },
    },
    textColumn("description", ofBlocks, "How to do it."),
    phonesColumn("phones"),
    tidyColumn("email", ofBlocks, "Where to send referrals by email.", { type: "email" }),
    tidyColumn("url", ofBlocks, "Web page or online form.", { type: "url" }),
    textColumn("what_happens_next", ofBlocks, "What happens next."),
    textColumn("who_decides", ofBlocks, "Who decides."),
    textColumn("how_long", ofBlocks, "How long it takes to hear."),
    ...addressColumns,
    audienceColumn,
  ],
  first: { who: "who_can_refer", how: "how_to_refer" },
  blank: ({ newId }) => ({ id: newId(), audience: "everyone", who: [] }),
  offered: ["who", "how", "description"],
  hasSpare: true,
};
