import type { Doubt } from "./review";

/**
 * Beside a fact that nobody has been able to confirm: which fact that is and, when one asks, why. Nothing without a
 * doubt. A number in the reasons may be an old one, so none of them can be tapped.
 */
export function NotCertain({ doubt }: { doubt: Doubt | null }) {
  if (!doubt) return null;
  return (
    <details className="break-after-avoid border-l-4 border-border pl-3 text-small">
      <summary className="unfold cursor-pointer py-2 print:after:content-none">
        Not certain: {doubt.what}. <span className="no-print text-link underline">Why?</span>{" "}
      </summary>
      <div className="space-y-1 pb-2 text-quiet">
        {doubt.why.map((sentences) => (
          <p key={sentences}>{sentences}</p>
        ))}
      </div>
    </details>
  );
}
