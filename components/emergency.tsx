/** What to do at once. 999 and 111 are the numbers of the whole country. */
export function Emergency() {
  return (
    <p className="mt-6 border-l-4 border-error pl-4">
      <strong className="font-semibold">Is somebody’s life at risk?</strong> Ring <a href="tel:999">999</a>. If you need
      medical help quickly, ring <a href="tel:111">111</a>. Both are free, day and night.
    </p>
  );
}
