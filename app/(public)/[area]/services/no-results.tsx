import type { Chosen } from "@/components/chosen-filters";
import type { Area } from "@/lib/catalogue/area";

/** Advice when nothing was found: ask for less, look through everything, or ask a person. */
export function NoResults({ chosen, area }: { chosen: readonly Chosen[]; area: Area }) {
  return (
    <section aria-labelledby="nothing" className="measure mt-4">
      <h2 id="nothing">What you can do now</h2>
      <ul className="mt-2 list-disc space-y-3.5 pl-5 [&_a]:reach [&_a]:align-top">
        {chosen.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>Search again without: {label}</a>
          </li>
        ))}
        <li>Use other words. Say it as you would to a friend.</li>
        <li>
          <a href={`/${area.slug}/services`}>Look through everything, from A to Z</a>
        </li>
        <li>
          <a href="#ask">Ask somebody</a>. They may know of help that is not on this site.
        </li>
      </ul>
    </section>
  );
}
