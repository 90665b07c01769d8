import { quarterInWords, type UnmetNeed } from "@/lib/catalogue/unmet-need";

/** A list of what families of an area searched for and did not find, by quarter; a sentence when there is nothing. */
export function UnmetNeedList({ needs }: { needs: readonly UnmetNeed[] }) {
  if (needs.length === 0) return <p className="mt-2">No number is large enough to be shown yet.</p>;
  return (
    <ul className="mt-2">
      {needs.map(({ need, outcode, quarter, count }) => (
        <li key={`${quarter} ${outcode} ${need}`} className="border-t border-rule py-3 wrap-anywhere">
          <p className="font-semibold">
            {need}, {outcode}
          </p>
          <p className="text-small text-quiet">
            {count} searches or more · {quarterInWords(quarter)}
          </p>
        </li>
      ))}
    </ul>
  );
}
