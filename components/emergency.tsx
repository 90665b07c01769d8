/** The first things to do in an emergency. 999 and 111 are the numbers of the whole country. */
export function Emergency() {
  return (
    <p className="measure mt-4 mb-3 border-l-4 border-error pl-4">
      <strong className="font-semibold">Is a life at risk, or is somebody in danger now?</strong> Ring{" "}
      <a href="tel:999">999</a>. In a mental health crisis, ring <a href="tel:111">111</a> and choose the mental health
      option. For other medical help that cannot wait, ring 111. The calls are free, day and night. If you are deaf, use
      SignVideo or ring 18001 111.
    </p>
  );
}

/**
 * The same in two lines of a phone, above answers to somebody who may be in danger. Wider screens and screen readers
 * have the whole of it.
 */
export function EmergencyNumbers() {
  const onlyWide = "max-sm:sr-only";
  return (
    <p className="border-l-4 border-error pl-2 font-semibold max-sm:text-small sm:mt-1">
      In danger? Ring{" "}
      <a href="tel:999" className={number}>
        999
      </a>
      . Crisis? Ring{" "}
      <a href="tel:111" className={number}>
        111
      </a>
      <span className="font-normal">
        {" "}
        and choose <span className={onlyWide}>the </span>mental health
        <span className={onlyWide}> option. Free, day and night</span>. Deaf? <span className={onlyWide}>Use </span>
        SignVideo<span className={onlyWide}>, or ring 18001 111</span>.
      </span>
    </p>
  );
}

/** 44 px to hit to every side, and the line no higher or wider for it. */
const number = "reach -mx-1.5 px-1.5";

/** The same in two lines, for the end of a page that nobody reads in an emergency. */
export function EmergencyLine() {
  return (
    <p className="measure mt-3 border-l-4 border-error pl-3 text-small">
      <strong className="font-semibold">Is a life at risk?</strong> Ring <a href="tel:999">999</a>. In a mental health
      crisis ring <a href="tel:111">111</a> and choose the mental health option, or ring it for medical help that cannot
      wait. Free, day and night. Deaf? Use SignVideo, or ring 18001 111.
    </p>
  );
}
