import { describe, expect, test } from "vitest";
import { isPersonalAddress, withoutPersonal } from "../../../lib/comments/personal-address";
import { publicWords } from "../../../lib/comments/personal-text";

describe("words without what tells who or where somebody is", () => {
  test.each([
    ["speech OX41XD", "speech", ["OX4 1XD"]],
    ["OX4 IXD autism", "autism", ["OX4 1XD"]],
    ["OX4 (OX4 1XD) 1XD", "", ["OX4 1XD"]],
    ["ring 01865 904105 about autism", "ring about autism", []],
    ["+44 (0)7700 900123", "", []],
    ["sam@example.org anxiety", "anxiety", []],
    ["anxiety 943 476 5919", "anxiety", []],
  ])("%j leaves %j", (typed, text, postcodes) => expect(publicWords(typed)).toMatchObject({ text, postcodes }));

  test.each(["autism", "ring 111, option 2", "116 123", "0800 1111", "year 2026 2027", "age 5-11", "  two  spaces "])(
    "%j stays as it is",
    (typed) => expect(publicWords(typed)).toEqual({ text: typed, postcodes: [], hasOther: false }),
  );
});

describe("addresses", () => {
  test.each([
    "/oxfordshire/services?q=OX4+1XD",
    "/oxfordshire/services?q=speech%20OX41XD",
    "/oxfordshire/services?near=OX4+1XD",
    "/oxfordshire/services?near=ox4ixd&age=5",
    "/oxfordshire/services?age=OX4%201XD",
    "/oxfordshire/services?OX4+1XD",
    "/oxfordshire/services?anything=OX4+1XD",
    "/where?place=12+Cowley+Road+OX4+1XD",
    "/?q=OX4+1XD",
    "/oxfordshire/services?q=07700+900123",
    "/oxfordshire/services?q=sam%40example.org",
  ])("%s tells where or who somebody is", (url) => expect(isPersonalAddress(url)).toBe(true));

  test.each([
    "/oxfordshire/services",
    "/oxfordshire/services?near=OX4+1&q=speech",
    "/oxfordshire/services?near=Cowley%2C+Oxford%2C+Oxfordshire",
    "/oxfordshire/comment?about=services/ox4-1xd",
    "/oxfordshire/services?q=called&page=2",
  ])("%s does not", (url) => expect(isPersonalAddress(url)).toBe(false));

  test("the words of a search stay, and any other value goes", () => {
    const query = new URLSearchParams("q=speech OX4 1XD&age=5&place=OX4 1XD");
    expect(withoutPersonal(query)?.toString()).toBe("q=speech&age=5");
  });
});
