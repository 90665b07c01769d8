import type { Section } from "./field";
import { day } from "./fields";

/** When somebody checked it, and when it must be checked again. */
export const reviewSection = (): Section => ({
  slug: "review",
  title: "Review",
  intro: "When a person last checked this with whoever gives it. Saving a change is not a check.",
  fields: [
    day("assured_date", "Checked on", {
      hint: "The day on which somebody asked whoever gives it whether all of this is right. Such as 21 November 2026.",
    }),
    day("review_due", "Check again by", { hint: "Such as 21 May 2027." }),
  ],
});
