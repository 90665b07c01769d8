import type { Area } from "@/lib/catalogue/area";
import type { Match } from "@/lib/catalogue/search/search";
import { areaMap } from "@/lib/geo/area-map";
import type { GridPoint } from "@/lib/geo/grid";
import { partByReach, sketchOf } from "@/lib/geo/sketch";
import { SketchMap } from "./sketch-map";

/** The nearest place of one answer or more, and the numbers that they have in the list. */
type Shown = GridPoint & { id: string; name: string; numbers: number[] };

/**
 * A map of the places that a list of answers names, under their numbers in the list, and the same in words. `first` is
 * the number of the first answer; `centre` is what the address of the page says of the place, and no more.
 */
export function ResultsMap({
  matches,
  first,
  centre,
  area,
}: {
  matches: readonly Match[];
  first: number;
  centre: GridPoint & { name: string };
  area: Area;
}) {
  const places = new Map<string, Shown>();
  const without: number[] = [];
  for (const [at, { nearest }] of matches.entries()) {
    if (!nearest) without.push(first + at);
    else {
      const { id, name, easting, northing } = nearest;
      const known = places.get(id) ?? { id, name, easting, northing, numbers: [] };
      known.numbers.push(first + at);
      places.set(id, known);
    }
  }
  const { near, far } = partByReach([...places.values()], centre);
  const map = areaMap(area.districts.map(({ code }) => code));
  const sketch = sketchOf({ map, places: near, centre, width: 352, height: 400 });
  const ring = sketch.centre?.ring;
  return (
    <section
      aria-labelledby="map"
      className="mt-8 max-w-md break-inside-avoid lg:sticky lg:top-16 lg:mt-0 lg:self-start"
    >
      <h2 id="map" className="sr-only">
        Where these are
      </h2>
      <SketchMap sketch={sketch} />
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
      <p className="mt-1 text-small text-quiet">
        A sketch, not for finding the way.
        {ring && ` The dotted ring is ${ring.miles} ${ring.miles === 1 ? "mile" : "miles"} from ${centre.name}.`}
      </p>
    </section>
  );
}

const Row = ({ numbers, children }: { numbers: readonly number[]; children: React.ReactNode }) => (
  <li>
    <strong>{numbers.join(", ")}</strong> {children}
  </li>
);
