import { expect, test } from "vitest";
import { deploymentWarnings } from "../../../lib/commands/deployment-warnings";

const origin = "https://offer.example";

test("a site with an address of its own and no proxy named is told what is missing, in one sentence", () => {
  const [warning = "", ...more] = deploymentWarnings({ PUBLIC_ORIGIN: origin, userId: 1000 });
  expect(warning).toMatch(/^PUBLIC_ORIGIN is set and TRUSTED_PROXIES is not: .*TRUSTED_PROXIES=127\.0\.0\.1.*\.$/);
  expect(more).toEqual([]);
  expect(deploymentWarnings({ PUBLIC_ORIGIN: origin, TRUSTED_PROXIES: "127.0.0.1", userId: 1000 })).toEqual([]);
  expect(deploymentWarnings({ userId: 1000 })).toEqual([]);
});

test("a site that runs as root where others can reach it is told to have a user of its own", () => {
  for (const HOST of ["0.0.0.0", "::", "192.0.2.1"])
    expect(deploymentWarnings({ HOST, userId: 0 })[0]).toContain("User=");
  for (const HOST of ["127.0.0.1", "localhost", "::1", undefined])
    expect(deploymentWarnings({ HOST, userId: 0 })).toEqual([]);
  expect(deploymentWarnings({ HOST: "0.0.0.0", userId: 1000 })).toEqual([]);
  expect(deploymentWarnings({ HOST: "0.0.0.0", userId: null })).toEqual([]);
});
