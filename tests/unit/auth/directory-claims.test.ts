import { afterEach, describe, expect, test, vi } from "vitest";
import { readClaims } from "../../../lib/auth/directory-claims";

const entra = "https://login.microsoftonline.com/2f6d1b1a-0000-4000-8000-000000000000/v2.0";
afterEach(() => vi.unstubAllEnvs());

/** What is read of an ID token of this issuer with these claims. Its signature is looked at elsewhere. */
function read(issuer: string, claims: Record<string, unknown>) {
  vi.stubEnv("OIDC_ISSUER", issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "the desk");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a secret");
  vi.stubEnv("OIDC_DOMAINS", "council.example");
  const body = { iss: issuer, sub: "s1", email: "ann@council.example", ...claims };
  return readClaims(`e30.${Buffer.from(JSON.stringify(body)).toString("base64url")}.`);
}

describe("an address that Microsoft Entra names", () => {
  test.each([undefined, null, false, "false", 0, "0", "", "no"])("is not believed with xms_edov %j", (xms_edov) => {
    expect(read(entra, { xms_edov })).toBeNull();
  });

  test.each([true, "true", 1, "1"])("is believed with xms_edov %j", (xms_edov) => {
    expect(read(entra, { xms_edov })).toMatchObject({ email: "ann@council.example" });
  });
});

test("an address that another directory names needs no claim of Entra's", () => {
  expect(read("https://login.council.example", {})).toMatchObject({ email: "ann@council.example" });
});
