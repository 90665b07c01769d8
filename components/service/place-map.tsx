import type { Area } from "@/lib/catalogue/area";
import type { LocationContent } from "@/lib/catalogue/location-content";
import { areaMap } from "@/lib/geo/area-map";
import { sketchOf } from "@/lib/geo/sketch";
import { SketchMap } from "../sketch-map";

/**
 * A small map of where a place lies in its area, beside its address. Null where its point is not known, or told to
 * nobody.
 */
export function PlaceMap({ content: { easting, northing }, area }: { content: LocationContent; area: Area }) {
  if (easting === null || northing === null) return null;
  const map = areaMap(area.districts.map(({ code }) => code));
  const places = [{ easting, northing, numbers: [] }];
  return <SketchMap sketch={sketchOf({ map, places, centre: null, width: 224, height: 176 })} />;
}
