import type { District } from "./districts";
import { districtList } from "./tables";

/** A place in which people live and which has an ONS (GSS) code: a country, county, district or unitary. */
export type Council = { code: string; name: string; about: string };

const countries: readonly Council[] = [
  { code: "E92000001", name: "England", about: "Country" },
  { code: "W92000004", name: "Wales", about: "Country" },
  { code: "S92000003", name: "Scotland", about: "Country" },
  { code: "N92000002", name: "Northern Ireland", about: "Country" },
  { code: "K02000001", name: "United Kingdom", about: "All four countries" },
  { code: "K03000001", name: "Great Britain", about: "England, Scotland and Wales" },
  { code: "K04000001", name: "England and Wales", about: "Two countries" },
];

const ofDistrict = ({ code, name, county }: District): Council => ({
  code,
  name,
  about: county ? `District in ${county.name}` : "District, borough or unitary authority",
});

/** Every country, county and district of the bundled tables: countries first, then counties and districts by name. */
function allCouncils(): readonly Council[] {
  const districts = districtList();
  const counties = new Map(districts.flatMap(({ county }) => (county ? [[county.code, county.name] as const] : [])));
  const councils = [
    ...[...counties].map(([code, name]) => ({ code, name, about: "County" })),
    ...districts.map(ofDistrict),
  ];
  return [...countries, ...councils.sort((a, b) => a.name.localeCompare(b.name, "en-GB"))];
}

type Known = { list: readonly Council[]; byCode: ReadonlyMap<string, Council>; byName: ReadonlyMap<string, Council> };
let known: Known | undefined;

function councils(): Known {
  if (!known) {
    const list = allCouncils();
    const byCode = new Map(list.map((council) => [council.code, council]));
    known = { list, byCode, byName: new Map(list.map((council) => [folded(council.name), council])) };
  }
  return known;
}

/** Returns the name under which an ONS code stands in the bundled tables; null when it stands there under none. */
export const nameOfCode = (code: string): string | null => councils().byCode.get(code)?.name ?? null;

/** A name as it is compared: small letters, words only, without what a council calls itself ("… County Council"). */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .replace(
      /^(?:the )?(?:(?:london|royal) )?(?:(?:borough|city|county|district) (?:and (?:county|district) )?of )?/,
      "",
    )
    .replace(/(?: (?:county|city|borough|district|metropolitan|unitary))* council$/, "");

/** Returns whether two names mean the same council: case, marks and "Council" behind it do not count. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);

/** The council, county or country of this name ("Oxfordshire", "Oxford City Council"); null when there is none. */
export const findCouncil = (name: string): Council | null => councils().byName.get(folded(name.slice(0, 200))) ?? null;

/**
 * Councils and countries whose names hold each of these words or the beginning of it; those that begin with them first.
 */
export function searchCouncils(text: string): Council[] {
  const words = folded(text).split(" ").filter(Boolean);
  const begins = (name: string) => (name.startsWith(words.join(" ")) ? 0 : 1);
  return councils()
    .list.map((council) => ({ council, name: folded(council.name) }))
    .filter(({ name }) => words.every((word) => ` ${name}`.includes(` ${word}`)))
    .sort((a, b) => begins(a.name) - begins(b.name))
    .map(({ council }) => council);
}
