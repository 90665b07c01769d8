import { expect, test } from "vitest";
import { readAddress } from "../../../lib/server/address";

test.each([
  ["/", "/"],
  ["/oxfordshire/", "/oxfordshire"],
  ["/oxfordshire///", "/oxfordshire"],
  ["/oxfordshire/?x=y", "/oxfordshire"],
  ["///", "/"],
  ["/a//b/", "/a//b"],
])("%s is the page %s", (url, path) => expect(readAddress(url)).toMatchObject({ path, query: "" }));

test("an address of nothing but slashes is read as soon as any other of its length", () => {
  // With a pattern that tries each slash as the first of the last ones, this would take minutes.
  const many = `/${"/".repeat(1_000_000)}a`;
  expect(readAddress(many).path).toBe(many);
});

test.each([
  ["/oxfordshire/services?near=OX4+1", false],
  ["/oxfordshire/services?q=speech&age=7", false],
  ["/oxfordshire/services?q=&age=7", true],
  ["/oxfordshire?q=speech", true],
  ["/where", false],
  ["/where?place=Yarm", false],
  ["/oxfordshire/comment", false],
  ["/oxfordshire/comment/sent", true],
])("%s may be kept: %s", (url, keepable) => expect(readAddress(url).keepable).toBe(keepable));
