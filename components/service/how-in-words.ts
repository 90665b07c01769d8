import type { ReferralRoute } from "@/lib/catalogue/content-blocks";
import { capitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";

const ways: Record<ReferralRoute["how"][number], string> = {
  phone: "by phone",
  letter: "by letter",
  form: "with a form",
  "e-referral": "by computer (an e-referral)",
  email: "by email",
  "in-person": "face to face",
};

/** How a route is taken, as a sentence without its full stop: "With a form or by phone". Null when nobody says. */
export function howInWords(how: ReferralRoute["how"]): string | null {
  const words = listed(
    how.map((way) => ways[way]),
    "or",
  );
  return how.length > 0 ? capitalized(words) : null;
}
