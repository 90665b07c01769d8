import { type Catalogue, findByPath } from "@/lib/catalogue/catalogue";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { Emergency } from "../emergency";

/** The people to ask on a page that belongs to no area: the helpers of every area, area by area. */
export function GeneralHelp({ catalogue }: { catalogue: Catalogue }) {
  return (
    <section aria-labelledby="ask" className="mt-14 border-t-4 border-brand bg-paper px-4 py-6 sm:px-7 sm:py-7">
      <h2 id="ask">Not sure? Ask somebody</h2>
      <div className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {catalogue.areas.map((area) => (
          <div key={area.slug}>
            <h3>{area.name}</h3>
            <ul>
              {area.ask.map((path) => {
                const entry = findByPath(catalogue, area.slug, path);
                return (
                  entry && (
                    <li key={path}>
                      <a className="tap" href={pathOfEntry(entry)}>
                        {entry.content.name}
                      </a>
                    </li>
                  )
                );
              })}
            </ul>
          </div>
        ))}
      </div>
      <Emergency />
    </section>
  );
}
