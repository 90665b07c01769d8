import { quarterInWords, type UnmetNeed } from "@/lib/catalogue/unmet-need";

/** A table of what families of an area searched for and did not find, by quarter; a sentence when there is nothing. */
export function UnmetNeedTable({ needs, name }: { needs: readonly UnmetNeed[]; name: string }) {
  if (needs.length === 0) return <p className="mt-2">No number is large enough to be shown yet.</p>;
  const cell = "border-b border-rule py-2 pr-4 text-left align-top";
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">What was searched for in {name} and not found</caption>
        <thead>
          <tr>
            {["Need", "Postcodes", "Searches", "Quarter"].map((head) => (
              <th key={head} scope="col" className={cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {needs.map(({ need, outcode, quarter, count }) => (
            <tr key={`${quarter} ${outcode} ${need}`}>
              <th scope="row" className={`${cell} font-normal`}>
                {need}
              </th>
              <td className={cell}>{outcode}</td>
              <td className={cell}>{count} or more</td>
              <td className={cell}>{quarterInWords(quarter)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
