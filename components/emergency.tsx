/**
 * The first things to do in an emergency. 999 and 111 are the numbers of the whole country. It stands once on a page.
 */
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

/** The same in two lines, for the end of a page that nobody reads in an emergency. */
export function EmergencyLine() {
  return (
    <p className="measure mt-3 border-l-4 border-error pl-3 text-small">
      <strong className="font-semibold">Is a life at risk?</strong> Ring <a href="tel:999">999</a>. In a mental health
      crisis, or for medical help that cannot wait: ring <a href="tel:111">111</a>. Free, day and night. Deaf? Use
      SignVideo, or ring 18001 111.
    </p>
  );
}
