import { describe, expect, test } from "vitest";
import { isOutage, placeOf } from "../../../lib/database/database-address";

describe("the address of a database", () => {
  test.each([
    ["postgresql://ann:secret@db.example:5432/offer", "db.example:5432/offer"],
    ["postgres://ann:p%40ss@127.0.0.1/offer?sslmode=require", "127.0.0.1/offer"],
    ["postgresql://ann:secret@[::1]:5432/offer", "[::1]:5432/offer"],
    ["postgresql:///offer?user=ann&host=/var/run/postgresql", "/var/run/postgresql/offer"],
  ])("%s names a place", (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});

describe("a database that cannot be reached", () => {
  test.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "EAI_AGAIN",
    "57P01",
    "57P03",
    "53300",
    "08006",
  ])("with %s is away", (code) => {
    expect(isOutage({ code, message: "" }, false)).toBe(true);
  });

  test.each([
    "timeout expired",
    "Connection terminated unexpectedly",
    "Connection terminated due to connection timeout",
  ])("and says no more than “%s” is away", (message) => {
    expect(isOutage({ message }, false)).toBe(true);
  });

  test.each([
    "28P01",
    "28000",
    "3D000",
    "42501",
    "EACCES",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "SELF_SIGNED_CERT_IN_CHAIN",
  ])("with %s is a mistake in a setting, although it was reached before", (code) => {
    expect(isOutage({ code, message: "" }, true)).toBe(false);
  });

  test("and does not speak TLS as the address asks is a mistake", () => {
    expect(isOutage({ message: "The server does not support SSL connections" }, true)).toBe(false);
  });

  test("because nobody knows its name is a mistake, unless it was reached there before", () => {
    expect(isOutage({ code: "ENOTFOUND", message: "" }, false)).toBe(false);
    expect(isOutage({ code: "ENOTFOUND", message: "" }, true)).toBe(true);
  });
});
