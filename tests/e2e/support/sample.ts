import { readCsv } from "../../support/csv";

/** A row of Code-Point Open as Ordnance Survey published it. */
export type Located = { postcode: string; easting: number; northing: number; district: string };

const oxfordshire = ["E07000177", "E07000178", "E07000179", "E07000180", "E07000181"];

/** The Local Offer that this site has for a district, or null. */
export const areaOfDistrict = (code: string) =>
  oxfordshire.includes(code) ? "oxfordshire" : code === "E06000004" ? "stockton-on-tees" : null;

/** The published sample: 3,000 postcodes from all over Great Britain. */
export const sample: Located[] = readCsv("tests/support/postcodes-sample.csv").map((row) => ({
  postcode: row.postcode ?? "",
  easting: Number(row.easting),
  northing: Number(row.northing),
  district: row.district ?? "",
}));
