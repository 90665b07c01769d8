import type { Referral, ReferralRoute } from "@/lib/catalogue/content-blocks";
import { isFamily } from "@/lib/catalogue/exception-route";
import { capitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";
import { shownNumber } from "@/lib/catalogue/phone-number";

const ways: Record<ReferralRoute["how"][number], string> = {
  phone: "by phone",
  letter: "by letter",
  form: "with a form",
  "e-referral": "by computer (an e-referral)",
  email: "by email",
  "in-person": "face to face",
};

/**
 * Returns how a route is taken, as a sentence without its full stop: "With a form or by phone". Null when nobody says
 * how. A form that has no address is asked for. `number` is whom to ring for it; null where that stands beside the
 * words, or is not known.
 */
export function howInWords(
  { how, url }: Pick<ReferralRoute, "how" | "url">,
  number: string | null = null,
): string | null {
  const formToAsk = number ? `with a form (ring ${shownNumber(number)} for it)` : "with a form (ask them for it)";
  const words = listed(
    how.map((way) => (way === "form" && !url ? formToAsk : ways[way])),
    "or",
  );
  return how.length > 0 ? capitalized(words) : null;
}

/**
 * Returns how a family itself goes the first way in: "By phone". Null where that way is a professional's, or nobody
 * says how.
 */
export function howFamiliesAsk({ routes }: Referral): string | null {
  const first = routes.find(({ audience }) => audience === "everyone");
  return first?.who.some(isFamily) ? howInWords(first) : null;
}

/** Returns how long a way in takes that is open to everyone, as it is stated; null where nobody says. */
export const howLongItTakes = ({ routes }: Referral): string | null =>
  routes.find(({ audience, how_long }) => audience === "everyone" && how_long)?.how_long ?? null;
