import { uncapitalized } from "./first-letter";

/** What a name ends in that is no name but a common word: it takes "the". */
const common =
  /\b(?:teams?|services?|nurses|number|lines?|helpline|switchboard|unit|hub|desk|office|officer|department|clinics?|access|headquarters|point)$/i;

/** Common words that a name may begin with, which are not written with a capital in a sentence. */
const plain = /^(?:Referral|School|Council|Hospital|Safeguarding|Trust|Community|Email|Children's|Young)(?= [a-z])/;

/**
 * What follows the word that a name ends in: "SENDIASS helpline, Oxfordshire", "Team for Teesside", "Safeguarding hub
 * (MASH)".
 */
const rest = /(?:,| \(| at | for | in | of ).*$/;

/**
 * Returns a name as it stands in a sentence, behind "ask": "the referral team", "the SENDIASS helpline", "Butterwick
 * House". The names that editors give to contacts begin with a capital and have no article.
 */
export function withArticle(name: string): string {
  if (/^(?:the|an?|your|our) /i.test(name)) return uncapitalized(name);
  const words = name.replace(plain, (word) => word.toLowerCase());
  return common.test(name) || common.test(name.replace(rest, "")) ? `the ${words}` : words;
}
