/** The parts of a long page, to jump to. */
export function OnThisPage({ parts }: { parts: readonly { id: string; title: string }[] }) {
  if (parts.length < 4) return null;
  return (
    <nav
      aria-labelledby="on-this-page"
      className="no-print lg:sticky lg:top-16 lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto"
    >
      <h2 className="text-h3" id="on-this-page">
        On this page
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-5 lg:block">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a className="tap text-small" href={`#${id}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
