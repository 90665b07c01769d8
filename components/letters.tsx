/** Links to the letters under which a long list stands; each leads to the heading `letter-…`. */
export function Letters({ label, letters }: { label: string; letters: readonly string[] }) {
  return (
    <nav aria-label={label} className="no-print mt-4">
      <ul className="flex flex-wrap gap-1">
        {letters.map((letter) => (
          <li key={letter}>
            <a href={`#letter-${letter}`} className="tap min-w-9 justify-center px-2 font-semibold tabular-nums">
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
