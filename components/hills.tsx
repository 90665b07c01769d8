/** A quiet piece of country that ends the page: three hills, a few trees, a path. Decoration only. */
export function Hills() {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 1440 150"
      preserveAspectRatio="xMidYMax slice"
      className="no-print block h-6 w-full sm:h-24 forced-colors:hidden"
    >
      <path d="M0 92C200 30 380 40 600 84s420 30 840-36v102H0z" className="fill-tint" />
      <path d="M0 128c260-60 460-50 720-14s520 10 720-46v82H0z" className="fill-brand opacity-35" />
      <g className="fill-brand opacity-60">
        <path d="M1102 92v-16" className="stroke-brand stroke-3" />
        <circle cx="1102" cy="66" r="15" />
        <path d="M1136 88V76" className="stroke-brand stroke-3" />
        <circle cx="1136" cy="68" r="11" />
        <path d="M262 92V78" className="stroke-brand stroke-3" />
        <circle cx="262" cy="69" r="12" />
      </g>
      <path d="M0 150c300-46 560-44 800-20s420 6 640-22v42z" className="fill-brand-dark" />
    </svg>
  );
}
