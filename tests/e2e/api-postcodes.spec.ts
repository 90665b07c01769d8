import { expect, test } from "./support/api";
import { areaOfDistrict, sample } from "./support/sample";

const inTens = <Item>(items: readonly Item[]) =>
  Array.from({ length: Math.ceil(items.length / 10) }, (_, ten) => items.slice(ten * 10, ten * 10 + 10));

/** One in ten of the published sample, and everything in it that lies in an area of this site. */
const rows = sample.filter(({ district }, at) => at % 10 === 0 || areaOfDistrict(district) !== null);

test("300 postcodes of the published list lie to the metre where it says, in the district and Local Offer that it says", async ({
  api,
}) => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  for (const ten of inTens(rows)) {
    const found = await Promise.all(ten.map(({ postcode }) => api.search({ postcode, per_page: 1 })));
    const origins = found.map(({ origin }) => ({
      postcode: origin?.postcode,
      easting: origin?.easting,
      northing: origin?.northing,
      district: origin?.district?.code,
      area: origin?.area,
      precision: origin?.precision,
    }));
    expect(origins).toEqual(ten.map((row) => ({ ...row, area: areaOfDistrict(row.district), precision: "postcode" })));
  }
});

test("postcodes are read however they are typed", async ({ api }) => {
  for (const typed of [
    "ox4 1xd",
    "OX41XD",
    " o x 4 1 x d ",
    "OX4-1XD",
    "ox4.1xd",
    "OX4\u00a01XD",
    "ＯＸ４ １ＸＤ",
    "0X4 1XD",
    "OX4 IXD",
  ])
    expect((await api.search({ postcode: typed, per_page: 1 })).origin?.postcode).toBe("OX4 1XD");
});
