import { Icon } from "@/components/icon";
import type { Area } from "@/lib/catalogue/area";
import type { Missing } from "@/lib/catalogue/search/missing";

/**
 * A notice of what was searched for and is not here, with people to ask. For things that are no health care, it says
 * where they are found. Nothing when nothing is missing.
 */
export function MissingNotice({ missing, area }: { missing: readonly Missing[]; area: Area }) {
  if (missing.length === 0) return null;
  return (
    <section aria-label="What we do not have" className="measure mt-1.5 space-y-2">
      {missing.map((one) => (
        <div
          key={`${one.kind}/${one.slug}`}
          className="flex items-start gap-3 border-l-4 border-brand bg-tint px-3 py-2 leading-snug"
        >
          <Icon name="info" className="mt-0.5 text-brand max-sm:hidden" />
          <div className="min-w-0 wrap-anywhere">
            {one.kind === "elsewhere" ? <Elsewhere {...one} /> : <NotKnown {...one} area={area} />}
          </div>
        </div>
      ))}
    </section>
  );
}

function NotKnown({ called, advice, url, area }: Missing & { area: Area }) {
  return (
    <>
      <h2 className="text-h3">
        We know of no {called} in {area.name}.
      </h2>
      <p className="mt-0.5">
        {advice} {url && <a href={url}>Where to look in all of England</a>}
      </p>
      <p className="text-small text-quiet">We count that it is missing, not who asked.</p>
    </>
  );
}

function Elsewhere({ name, advice, url }: Missing) {
  return (
    <p>
      <strong>Looking for {name}?</strong> {advice} {url && <a href={url}>GOV.UK says more about {name}</a>}
    </p>
  );
}
