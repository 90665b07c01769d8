/** The two reasons for which a real address code cannot be searched from. */
type RefusalOutcome = "outside-great-britain" | "non-geographic";
/**
 * A code that cannot be searched from, with a sentence that says why and what to do. `nation` is where it lies, when
 * that is one of these islands.
 */
export type Refusal = { outcome: RefusalOutcome; message: string; nation?: RefusedNation };
/** The nations whose postcodes are known here and whose places are not. */
type RefusedNation = "Northern Ireland" | "Jersey" | "Guernsey" | "the Isle of Man";

const INSTEAD = "Enter a postcode in England, like OX4 1XD.";
const outside = (where: string): Refusal => ({
  outcome: "outside-great-britain",
  message: `That postcode is in ${where}, which this site does not cover. ${INSTEAD}`,
});
const island = (nation: RefusedNation): Refusal => ({ ...outside(nation), nation });
const nowhere = (what: string): Refusal => ({
  outcome: "non-geographic",
  message: `That postcode is for ${what} and is not a place on the map. Enter the postcode of your home.`,
});

/*
 * What stands before the rest of a code, with all spaces and marks gone. Royal Mail gives the Crown Dependencies and
 * Northern Ireland areas of their own; BF1 and "BFPO 12" are forces' post; the overseas territories have one code each.
 */
const INWARD = "(?:\\d[A-Z]{0,2})?";
const REFUSALS: [pattern: RegExp, refusal: Refusal][] = [
  [
    new RegExp(`^BT\\d{1,2}${INWARD}$`),
    {
      ...island("Northern Ireland"),
      message:
        "That postcode is in Northern Ireland, which this site does not cover. Only England has Local Offers: Northern " +
        `Ireland has its own system, and your council there can tell you about it. ${INSTEAD}`,
    },
  ],
  [new RegExp(`^JE\\d${INWARD}$`), island("Jersey")],
  [new RegExp(`^GY\\d{1,2}${INWARD}$`), island("Guernsey")],
  [new RegExp(`^IM\\d${INWARD}$`), island("the Isle of Man")],
  [
    /^(?:BFPO\d{0,4}|BF1(?:\d[A-Z]{0,2})?)$/,
    {
      outcome: "outside-great-britain",
      message:
        "BFPO addresses are not places on the map. Enter the postcode in England where your child lives or will live.",
    },
  ],
  [/^GX11(?:1AA)?$/, outside("Gibraltar")],
  [/^(?:ASCN|STHL|TDCU)(?:1ZZ)?$/, outside("Saint Helena, Ascension and Tristan da Cunha")],
  [/^FIQQ(?:1ZZ)?$/, outside("the Falkland Islands")],
  [/^(?:BBND|BIQQ|PCRN|SIQQ|TKCA)(?:1ZZ)?$/, outside("a British overseas territory")],
  [/^AI2640$/, outside("Anguilla")],
  [/^MSR\d{4}$/, outside("Montserrat")],
  [/^VG\d{4}$/, outside("the British Virgin Islands")],
  [/^KY\d\d{4}$/, outside("the Cayman Islands")],
  [new RegExp(`^BX\\d{1,2}${INWARD}$`), nowhere("a bank or a large organisation")],
  [new RegExp(`^XX\\d{1,2}${INWARD}$`), nowhere("returning parcels")],
  [/^GIR(?:0AA)?$/, nowhere("a bank")],
  [/^SANTA1$/, nowhere("letters to Father Christmas")],
];

/** Returns the refusal that a code (capital letters and figures only) meets, null if there is none. */
export const findRefusal = (code: string): Refusal | null =>
  REFUSALS.find(([pattern]) => pattern.test(code))?.[1] ?? null;
