import type { ReactNode } from "react";
import type { ShareState } from "@/lib/editing/shareable";
import type { AreaNames } from "../worklist/row-head";

/** An entry of another area that one shows, or once showed. */
export type Shared = { entryId: string; area: string; from: string; name: string; state: ShareState };

/** Returns what has become of an entry of another area, in a sentence. `names` are of areas, by slug. */
export function shareInWords({ area, from, state }: Omit<Shared, "entryId" | "name">, names: AreaNames): string {
  const [here, there] = [names.get(area) ?? area, names.get(from) ?? from];
  switch (state) {
    case "shown":
      return `Families in ${here} see it.`;
    case "changed":
      return `${there} published a change after the notes were last saved. Read whether they still fit, and save them again.`;
    case "down":
      return `${there} has taken it down, so families in ${here} do not see it any more.`;
    case "national":
      return `It is for the whole country now, so families in ${here} find it by itself, without your notes.`;
    case "refused":
      return `${there} does not offer it to families in ${here} any more, so they do not see it.`;
    case "stopped":
      return `${here} does not show it any more.`;
  }
}

/** Returns the address of the desk's page about an entry of another area. */
export const sharePage = (entryId: string, area: string) => `/admin/shared/${entryId}?${new URLSearchParams({ area })}`;

/** Entries of other areas, each with what has become of it. */
export function ShareList({ shares, names }: { shares: readonly Shared[]; names: AreaNames }) {
  return (
    <ul className="mt-2">
      {shares.map((share) => (
        <SharedItem
          key={`${share.entryId} ${share.area}`}
          href={sharePage(share.entryId, share.area)}
          name={share.name}
        >
          {names.get(share.from) ?? share.from} writes it. {shareInWords(share, names)}
        </SharedItem>
      ))}
    </ul>
  );
}

/** A line of a list of entries of other areas: its name leads to the page about it. */
export const SharedItem = ({ href, name, children }: { href: string; name: string; children: ReactNode }) => (
  <li className="border-t border-rule py-2 wrap-anywhere">
    <a href={href} className="tap font-semibold">
      {name}
    </a>
    <p className="measure">{children}</p>
  </li>
);
