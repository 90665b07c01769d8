/** The first thing that the Tab key reaches. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:block focus:bg-focus focus:p-3 focus:text-on-focus"
    >
      Skip to the main part
    </a>
  );
}
