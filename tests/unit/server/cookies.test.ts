import { expect, test } from "vitest";
import { cookiesAfter } from "../../../lib/server/cookies";

const now = Date.UTC(2026, 10, 21);

test.each([
  ["a=1; b=2", [], "a=1; b=2"],
  ["a=1; b=2", ["b=3; Path=/; HttpOnly"], "a=1; b=3"],
  ["", ["a=1; Path=/", "b=2"], "a=1; b=2"],
  ["a=1; b=2", ["a=; Max-Age=0"], "b=2"],
  ["a=1; b=2", ["a=gone; max-age=-1; Path=/"], "b=2"],
  ["a=1; b=2", ["a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], "b=2"],
  ["a=1", ["a=2; Expires=Thu, 01 Jan 2099 00:00:00 GMT"], "a=2"],
  ["a=1", ["a=2; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], "a=2"],
  ["a=x=y; b", ["c=p=q"], "a=x=y; c=p=q"],
  ["a=1", ["=nameless", "nothing", ""], "a=1"],
  ["__proto__=1", ["constructor=2"], "__proto__=1; constructor=2"],
])("who sent “%s” and was set %j sends “%s”", (sent, set, next) => {
  expect(cookiesAfter(sent, set, now)).toBe(next);
});
