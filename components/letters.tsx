import { openOnDesk } from "./fold";

/** Links to the letters of a long list, folded on a phone; each leads to the heading `letter-…`. */
export function Letters({ label, letters }: { label: string; letters: readonly string[] }) {
  return (
    <nav aria-label={label} className="no-print mt-1">
      <details className={openOnDesk}>
        <summary className="unfold tap cursor-pointer gap-2 text-link underline underline-offset-4">
          Go to a letter
        </summary>
        <ul className="-ml-3 flex flex-wrap gap-1">
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#letter-${letter}`} className="tap min-w-9 justify-center px-2 font-semibold tabular-nums">
                {letter}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
