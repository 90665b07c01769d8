import { seal, unseal } from "@/app/sealed";

/** What came of saying that one entry is still correct, in bulk. */
export type ConfirmedResult = { id: string; outcome: "confirmed" | "conflict" | "issues" | "forbidden" | "missing" };

const letters = { confirmed: "c", conflict: "x", issues: "i", forbidden: "f", missing: "m" } as const;
const outcomes = Object.fromEntries(Object.entries(letters).map(([outcome, letter]) => [letter, outcome]));

/** An outcome and a uuid in 23 characters: a hundred of them fit into an address. */
const pack = ({ id, outcome }: ConfirmedResult) =>
  letters[outcome] + Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");

const unpack = (text: string): ConfirmedResult => {
  const hex = Buffer.from(text.slice(1), "base64url").toString("hex");
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return { id, outcome: outcomes[text[0] ?? ""] as ConfirmedResult["outcome"] };
};

/** The address of the page that shows these results to this person, and to nobody else. */
export const confirmedPage = (by: string, results: readonly ConfirmedResult[]): string =>
  `/admin/entries/confirmed?of=${seal({ by, results: results.map(pack).join("") })}`;

/** The results in an address that `confirmedPage` made for this person; none for any other. */
export function readConfirmed(by: string, sealed: string | string[] | undefined): ConfirmedResult[] {
  const read = typeof sealed === "string" ? (unseal(sealed) as { by?: string; results?: string } | null) : null;
  if (read?.by !== by) return [];
  return (read.results?.match(/.{23}/g) ?? []).map(unpack);
}
