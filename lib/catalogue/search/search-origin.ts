import type { Origin } from "../../geo/locate";
import type { Area } from "../area";
import type { SearchOrigin } from "./search";

const countryCodes = { England: "E92000001", Wales: "W92000004", Scotland: "S92000003" };

/** An origin as search wants it: the ONS codes that say who lives there, from the district up to the country. */
export function searchOrigin(origin: Origin, areas: readonly Area[]): SearchOrigin {
  const area = areas.find(({ slug }) => slug === origin.area);
  const codes = [origin.district?.code, area?.gss_code, origin.nation && countryCodes[origin.nation]];
  return {
    label: origin.label,
    easting: origin.easting,
    northing: origin.northing,
    home: codes.filter((code): code is string => Boolean(code)),
    districtName: origin.district?.name ?? area?.name ?? null,
  };
}
