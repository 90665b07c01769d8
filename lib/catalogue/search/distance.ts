import { milesFromMetres } from "../../geo/grid";

/** Miles to one decimal, as people read them: "1.3 miles", "under half a mile". */
export function milesInWords(metres: number): string {
  const miles = milesFromMetres(metres);
  if (miles < 0.5) return "under half a mile";
  const rounded = miles.toFixed(1);
  return rounded === "1.0" ? "1 mile" : `${rounded} miles`;
}
