import type { Issue } from "../catalogue/issue";
import { listOf, objectOf, textOf } from "../catalogue/json-values";
import { findCouncil, isSameName, nameOfCode } from "../geo/councils";
import { locatePostcode } from "../geo/locate-postcode";

/**
 * How far a point may be from the middle of its postcode, in metres: the largest rural postcodes are about that long.
 */
const farthest = 5_000;

const choose = "Take it away, and choose the area by its name.";

/**
 * Why this block of "where people must live" cannot be relied on; null when its code and its name mean the same area.
 */
function areaFault(block: unknown): string | null {
  const [code, name] = [textOf(objectOf(block).code).trim(), textOf(objectOf(block).name).trim()];
  if (code === "" && name === "") return null;
  const known = nameOfCode(code);
  if (code === "") {
    return findCouncil(name)
      ? `“${name}” has to be chosen again. ${choose}`
      : `We know no area called “${name}”. ${choose}`;
  }
  if (known === null) return `We do not know the area behind “${name || code}”, so searches would miss this. ${choose}`;
  if (name === "" || isSameName(known, name)) return null;
  return `This is called “${name}”, but it stands for ${known}. ${choose}`;
}

const findAgain = "Check the postcode, then press “Find the place from its postcode”.";

/** Why the point and district of a place cannot be relied on; null when they fit, or there are none. */
function pointFault(content: ReturnType<typeof objectOf>): string | null {
  const { easting, northing, district } = content;
  const code = textOf(district).trim();
  if (code !== "" && nameOfCode(code) === null) return `The district of this place exists nowhere. ${findAgain}`;
  const found = locatePostcode(textOf(objectOf(content.address).postal_code), []);
  if (found.outcome !== "found" || found.origin.precision !== "postcode") return null;
  const { origin } = found;
  const isFar =
    typeof easting === "number" &&
    typeof northing === "number" &&
    Math.hypot(easting - origin.easting, northing - origin.northing) > farthest;
  const isElsewhere = code !== "" && origin.district !== null && origin.district.code !== code;
  return isFar || isElsewhere ? `The map shows this place elsewhere than at ${origin.label}. ${findAgain}` : null;
}

/**
 * Returns an issue for each identifier of a place that searches decide by and that is wrong. An ONS code of "where
 * people must live" may exist nowhere, or stand under another name. A place may have a point or district that is not
 * that of its postcode.
 */
export function placeCodeIssues(content: unknown): Issue[] {
  const fields = objectOf(content);
  const areas = listOf(fields.service_areas).flatMap((block, index) => {
    const message = areaFault(block);
    return message ? [{ field: `service_areas.${index}`, message }] : [];
  });
  const fault = pointFault(fields);
  return fault ? [...areas, { field: "address.postal_code", message: fault }] : areas;
}
