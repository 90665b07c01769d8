import type { Change } from "@/lib/catalogue/compare";

/** Placeholder until the real one is merged. */
export function ChangeList({ changes }: { changes: readonly Change[]; titles?: readonly [string, string] }) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.field + change.label}>
          {change.label}: {change.before} → {change.after}
        </li>
      ))}
    </ul>
  );
}
