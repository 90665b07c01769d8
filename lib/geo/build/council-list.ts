import type { DistrictsFile } from "../districts";
import type { CodePoint } from "./code-point";
import type { CodeName } from "./codelist";
import { councilName } from "./council-name";

/** Every district and county that has a postcode, by name, in code order. Throws if the code list lacks one of them. */
export function listCouncils(codePoint: CodePoint, names: readonly CodeName[]): DistrictsFile {
  const nameOf = new Map(names.map(({ code, name }) => [code, councilName(name)]));
  const named = (code: string) => {
    const name = nameOf.get(code);
    if (!name) throw new Error(`The code list has no name for ${code}.`);
    return { code, name };
  };
  const countyOf = new Map<string, string | null>();
  for (const { district, county } of codePoint.rows) {
    if (district === null) continue;
    const known = countyOf.get(district);
    if (known !== undefined && known !== county) throw new Error(`${district} is in both ${known} and ${county}.`);
    countyOf.set(district, county);
  }
  const counties = new Set([...countyOf.values()].filter((code) => code !== null));
  return {
    edition: codePoint.edition,
    counties: [...counties].sort().map(named),
    districts: [...countyOf.keys()].sort().map((code) => ({ ...named(code), county: countyOf.get(code) ?? null })),
    withoutCoordinates: codePoint.withoutCoordinates,
  };
}
