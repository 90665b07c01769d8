import { expect, test } from "vitest";
import { deploymentWarnings } from "../../../lib/commands/deployment-warnings";
import { Settings } from "../../../lib/process/settings";

const warningsOf = (environment: object, userId: number | null) =>
  deploymentWarnings({ ...Settings.parse(environment), userId });

test("a site with an address of its own and no proxy named is told what is missing, in one sentence", () => {
  const PUBLIC_ORIGIN = "https://offer.example";
  const [warning = "", ...more] = warningsOf({ PUBLIC_ORIGIN }, 1000);
  expect(warning).toMatch(/^PUBLIC_ORIGIN is set and TRUSTED_PROXIES is not: .*TRUSTED_PROXIES=127\.0\.0\.1.*\.$/);
  expect(more).toEqual([]);
  expect(warningsOf({ PUBLIC_ORIGIN, TRUSTED_PROXIES: " " }, 1000)).toEqual([warning]);
  expect(warningsOf({ PUBLIC_ORIGIN, TRUSTED_PROXIES: "127.0.0.1" }, 1000)).toEqual([]);
  expect(warningsOf({}, 1000)).toEqual([]);
});

test("a site that runs as root where others can reach it is told to have a user of its own", () => {
  for (const HOST of ["0.0.0.0", "::", "192.0.2.1"]) expect(warningsOf({ HOST }, 0)[0]).toContain("User=");
  for (const HOST of ["127.0.0.1", "localhost", "::1", undefined]) expect(warningsOf({ HOST }, 0)).toEqual([]);
  expect(warningsOf({ HOST: "0.0.0.0" }, 1000)).toEqual([]);
  expect(warningsOf({ HOST: "0.0.0.0" }, null)).toEqual([]);
});
