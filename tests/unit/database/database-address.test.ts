import { describe, expect, test } from "vitest";
import { isOutage, placeOf } from "../../../lib/database/database-address";

const right = "Use postgresql://user:password@host:5432/name.";

describe("the address of a database", () => {
  test.each([
    ["postgresql://ann:secret@db.example:5432/offer", "db.example:5432/offer"],
    ["postgres://ann:p%40ss@127.0.0.1/offer?sslmode=require", "127.0.0.1/offer"],
    ["postgresql://ann:secret@[::1]:5432/offer", "[::1]:5432/offer"],
    ["postgresql:///offer?user=ann&host=/var/run/postgresql", "/var/run/postgresql/offer"],
  ])("%s names a place", (address, place) => {
    expect(placeOf("DATABASE_URL", address)).toBe(place);
  });

  test.each([
    ["yes", "does not begin with postgresql://"],
    ["db.example:5432/offer", "does not begin with postgresql://"],
    ["http://ann:canary@db.example:5432/offer", "does not begin with postgresql://"],
    ["mysql://ann:canary@db.example/offer", "does not begin with postgresql://"],
    ["postgresql:ann:canary@db.example/offer", "does not begin with postgresql://"],
    [`"postgresql://ann:canary@db.example/offer"`, "does not begin with postgresql://"],
    [" ", "has a space in it"],
    ["postgresql://ann:canary@db.example/offer ", "has a space in it"],
    ["postgresql://ann:canary @db.example/offer", "has a space in it"],
    ["postgresql://ann:canary@db.example:five/offer", "cannot be read"],
    ["postgresql://ann:canary@db.example:99999/offer", "cannot be read"],
    ["postgresql://ann:canary#1@db.example/offer", "cannot be read"],
    ["postgresql://ann:canary@db.example:0/offer", "names port 0"],
    ["postgresql://ann:canary%@db.example/offer", "has a % that is no code"],
    ["postgresql:///offer", "names no host"],
    ["postgresql://ann:canary@/offer", ""],
    ["postgresql://ann:canary@db.example", "names no database"],
    ["postgresql://ann:canary@db.example:5432/", "names no database"],
  ])("%s is none, and one sentence says why without repeating it", (address, why) => {
    let said = "";
    try {
      placeOf("DATABASE_URL", address);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).toMatch(/^DATABASE_URL [^\n]+\.$/);
    expect(said).toContain(why);
    expect(said).toContain(right);
    expect(said).not.toContain("canary");
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
