import type { Area } from "@/lib/catalogue/area";
import { counted } from "@/lib/catalogue/counted";
import type { Place } from "@/lib/catalogue/search/prepared";
import { areaMap, middleOf } from "@/lib/geo/area-map";
import type { GridPoint } from "@/lib/geo/grid";
import { partByReach, sketchOf } from "@/lib/geo/sketch";
import { Fold } from "./fold";
import { SketchMap } from "./sketch-map";

/** A place of one answer or more, and the numbers that they have in the list. */
type Shown = Omit<Place, "postcode"> & { numbers: number[] };

/** More rows than these are folded under a map. */
const fewRows = 10;

/**
 * A map of the places that a list of answers names, under their numbers in the list, and the same in words. `places`
 * are those of each answer, and `first` is the number of the first one. `centre` is what the address of the page says
 * of where somebody lives, and no more; without it the map shows the whole area.
 */
export function ResultsMap({
  places,
  first,
  centre,
  area,
}: {
  places: readonly (readonly Place[])[];
  first: number;
  centre: (GridPoint & { name: string }) | null;
  area: Area;
}) {
  const shown = new Map<string, Shown>();
  for (const [at, own] of places.entries()) {
    for (const { id, name, easting, northing } of own) {
      const known: Shown = shown.get(id) ?? { id, name, easting, northing, numbers: [] };
      known.numbers.push(first + at);
      shown.set(id, known);
    }
  }
  const without = places.flatMap((own, at) => (own.length === 0 ? [first + at] : []));
  const map = areaMap(area.districts.map(({ code }) => code));
  const { near, far } = partByReach([...shown.values()], centre ?? middleOf(map));
  const sketch = sketchOf({ map, places: near, centre, isWhole: centre === null, width: 352, height: 400 });
  const ring = sketch.centre?.ring;
  const rows = (
    <ul className="mt-2 text-small">
      {near.map((place) => (
        <Row key={place.id} numbers={place.numbers}>
          {place.name}
        </Row>
      ))}
      {far.map((place) => (
        <Row key={place.id} numbers={place.numbers}>
          {place.name}: too far away for this map
        </Row>
      ))}
      {without.length > 0 && <Row numbers={without}>No place to show: they come to you, or state none</Row>}
    </ul>
  );
  return (
    <section
      aria-labelledby="map"
      className="mt-8 max-w-md break-inside-avoid lg:sticky lg:top-16 lg:mt-0 lg:self-start"
    >
      <h2 id="map" className="sr-only">
        Where these are
      </h2>
      <SketchMap sketch={sketch} />
      {near.length > fewRows ? (
        <Fold label="The places and their numbers" staysFolded>
          {rows}
        </Fold>
      ) : (
        rows
      )}
      <p className="mt-1 text-small text-quiet">
        A sketch, not for finding the way.
        {ring && ` The dotted ring is ${counted(ring.miles, "mile")} from ${sketch.centre?.name}.`}
      </p>
    </section>
  );
}

const Row = ({ numbers, children }: { numbers: readonly number[]; children: React.ReactNode }) => (
  <li>
    <strong>{numbers.join(", ")}</strong> {children}
  </li>
);
