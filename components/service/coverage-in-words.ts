import type { ServiceArea } from "@/lib/catalogue/content-blocks";
import { isCountry } from "@/lib/catalogue/coverage";

/** Returns where people must live for something, as it stands behind "in": "Cherwell", "any part of England". */
export const coverageInWords = ({ code, name }: ServiceArea): string =>
  isCountry(code) ? `any part of ${name === "United Kingdom" ? "the United Kingdom" : name}` : name;
