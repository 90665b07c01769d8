/** A council area by its code of the Office for National Statistics (GSS): a district, borough or unitary authority. */
export type District = {
  code: string;
  /** What people call it: "Oxford", "Stockton-on-Tees". */
  name: string;
  /** The county council above it ("Oxfordshire"), null where the district's own council does everything. */
  county: { code: string; name: string } | null;
};

/** A nation of Great Britain. Only England has Local Offers (Children and Families Act 2014, section 30). */
export type Nation = "England" | "Scotland" | "Wales";

/** What `districts.json` holds: edition of the postcodes, councils in code order, and postcodes with no coordinates. */
export type DistrictsFile = {
  edition: string;
  counties: { code: string; name: string }[];
  districts: { code: string; name: string; county: string | null }[];
  withoutCoordinates: string[];
};

/** Returns the districts in the order in which the tables number them. */
export function readDistricts(file: DistrictsFile): District[] {
  const counties = new Map(file.counties.map((county) => [county.code, county]));
  return file.districts.map(({ code, name, county }) => ({
    code,
    name,
    county: (county && counties.get(county)) || null,
  }));
}

/**
 * The council that publishes the Local Offer for a district: its county where it has one, or else the district itself.
 */
export const councilOf = ({ county, name }: District): string => county?.name ?? name;

/** Returns the nation a district is in, from the first letter of its code. */
export function nationOf({ code }: Pick<District, "code">): Nation {
  if (code.startsWith("S")) return "Scotland";
  return code.startsWith("W") ? "Wales" : "England";
}
