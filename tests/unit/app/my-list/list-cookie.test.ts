import { describe, expect, test } from "vitest";
import { forgetList, keepList, listIn } from "../../../../app/my-list/list-cookie";

const ids = ["0123456789ab", "ba9876543210"];

describe("the cookie of the list", () => {
  test("holds ids alone, for thirty days, for the pages of the list alone, and is closed to scripts and other sites", () => {
    expect(keepList(ids, true)).toBe(
      "my-list=0123456789ab.ba9876543210; Max-Age=2592000; Path=/my-list; HttpOnly; SameSite=Lax; Secure",
    );
    expect(keepList(ids, false)).not.toContain("Secure");
  });

  test("is forgotten when nothing is on the list", () => {
    expect(keepList([], true)).toBe(forgetList);
    expect(forgetList).toBe("my-list=; Max-Age=0; Path=/my-list; HttpOnly; SameSite=Lax");
  });

  test.each([
    ["my-list=0123456789ab.ba9876543210", ids],
    ["where=x; my-list=0123456789ab.ba9876543210; other=1", ids],
    ["not-my-list=0123456789ab", []],
    ['my-list="0123456789ab', ["0123456789ab"]],
    ["my-list=", []],
    [null, []],
  ])("%j is read as what in it is an id", (header, list) => expect(listIn(header)).toEqual(list));
});
