import { z } from "zod";
import { open, type SealedFor, seal } from "@/app/sealed";
import type { SignedIn } from "@/lib/auth/signed-in";

/** What came of saying that one entry is still correct, in bulk. */
export type ConfirmedResult = { id: string; outcome: keyof typeof letters };

const letters = { confirmed: "c", conflict: "x", issues: "i", doubts: "d", forbidden: "f", missing: "m" } as const;
const outcomes = Object.fromEntries(Object.entries(letters).map(([outcome, letter]) => [letter, outcome]));

/** Returns an outcome and a uuid in 23 characters: a hundred of them fit into an address. */
const pack = ({ id, outcome }: ConfirmedResult) =>
  letters[outcome] + Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");

const unpack = (text: string): ConfirmedResult => {
  const hex = Buffer.from(text.slice(1), "base64url").toString("hex");
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return { id, outcome: outcomes[text[0] ?? ""] as ConfirmedResult["outcome"] };
};

const page = "/admin/entries/confirmed";
const listFor = ({ sessionId }: SignedIn): SealedFor => ({ purpose: "results in bulk", holder: sessionId, page });

/** Returns the address of the page that shows these results to this person, for ten minutes, and to nobody else. */
export const confirmedPage = (signedIn: SignedIn, results: readonly ConfirmedResult[]): string =>
  `${page}?of=${seal(listFor(signedIn), results.map(pack).join(""))}`;

/** Returns the results in an address that `confirmedPage` made for this person; null for any other. */
export function readConfirmed(signedIn: SignedIn, sealed: unknown): ConfirmedResult[] | null {
  const read = open(z.string(), listFor(signedIn), sealed);
  return read === null ? null : (read.match(/.{23}/g) ?? []).map(unpack);
}
