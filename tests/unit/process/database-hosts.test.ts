import { describe, expect, test } from "vitest";
import { addressesOf } from "../../../lib/process/database-hosts";
import { settingFaults } from "../../../lib/process/settings";

describe("an address of a database", () => {
  test("with one host is that address", () => {
    const one = "postgresql://user:p%2Cw@one:5432/name?sslmode=require";
    expect(addressesOf(one)).toEqual([one]);
  });

  test("with several hosts is one for each, in their order, without what only libpq reads", () => {
    expect(addressesOf("postgresql://u:p%2Cw@one:5441,two/name?target_session_attrs=read-write")).toEqual([
      "postgresql://u:p%2Cw@one:5441/name",
      "postgresql://u:p%2Cw@two/name",
    ]);
    expect(addressesOf("postgres://one,two/name?target_session_attrs=primary&sslmode=require")).toEqual([
      "postgres://one/name?sslmode=require",
      "postgres://two/name?sslmode=require",
    ]);
    expect(addressesOf("postgres://one,two/name?sslmode=require&target_session_attrs=primary")).toEqual([
      "postgres://one/name?sslmode=require",
      "postgres://two/name?sslmode=require",
    ]);
  });

  test.each([
    ["postgresql://u:p@one,two/name", []],
    ["postgresql://u:p@one,two/name?target_session_attrs=any", [expect.stringContaining("takes no changes")]],
    ["postgresql://u:p@one,/name", [expect.stringContaining("check host and port")]],
    ["postgresql://u:p@one,two:0/name", [expect.stringContaining("names port 0")]],
  ])("%s is a setting, or says what is wrong", (address, faults) => {
    expect(settingFaults({ DATABASE_URL: address })).toEqual(faults);
  });
});
