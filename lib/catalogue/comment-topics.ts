/**
 * The topics of a comment, in the words of its form. A council has to ask for the first four, and publish them (SEND
 * Regulations 2014, reg 56). They are the content of the Local Offer, its gaps, how easily it is used, and how it was
 * made.
 */
export const topics = {
  "page-wrong": "Something on a page is wrong or out of date",
  missing: "A service or some information is missing",
  "hard-to-use": "It is hard to find, read or use",
  "how-it-was-made": "How the Local Offer is made and kept up to date",
  other: "Something else",
} as const;
export type Topic = keyof typeof topics;
