import { describe, expect, test } from "vitest";
import { passwordIssues } from "../../../lib/auth/password-issues";

const context = {
  email: "j.okafor@oxfordshire.gov.uk",
  name: "Janet Okafor",
  areaNames: ["Oxfordshire", "Stockton-on-Tees"],
};
const issue = (password: string) => passwordIssues(password, context);

describe("a password may be", () => {
  test.each([
    ["a phrase of 30 characters with spaces", "we all eat blue porridge daily"],
    ["three random words", "teapot gravel umbrella"],
    ["random letters, digits and signs", "v8#Kq2!zR7w$"],
    ["a phrase in another language", "kurczak lubi zielone parasole"],
    ["a phrase in another script", "совершенно зелёный чайник поёт"],
    ["pictures", "🐘🍋🚲🎻🌵🦑🧊🎯🪁🥝🦉🧲"],
    ["128 characters", `${"teapot gravel umbrella ".repeat(6).slice(0, 128 - 12)}v8#Kq2!zR7w$`],
    [
      "128 characters that are two units each",
      [...Array(128).keys()].map((n) => String.fromCodePoint(0x1f400 + ((n * 37) % 128))).join(""),
    ],
    ["a random phrase with the name of the council in it", "oxfordshire teapot gravel umbrella"],
  ])("%s", (_, password) => {
    expect(issue(password)).toBeNull();
  });
});

describe("a password may not be", () => {
  test.each(["", "teapot 8#Kq", "🐘🍋🚲🎻🌵🦑"])("shorter than 12 characters: %j", (password) => {
    expect(issue(password)).toBe("Use at least 12 characters.");
  });

  test.each([
    ["129 letters", "teapot gravel ".repeat(10).slice(0, 129)],
    ["129 characters of two units", "🐘".repeat(129)],
  ])("longer than 128 characters: %s", (_, password) => {
    expect(issue(password)).toBe("Use 128 characters or fewer.");
  });

  test.each([
    "localoffer2026!",
    "L0cal0ffer2026!",
    "Local Offer 2026",
    "local-offer-local-offer",
    "Oxfordshire2026",
    "OxfordshireCouncil1!",
    "Stockton-on-Tees-2026",
    "janet.okafor2026",
    "okaforjanet1234",
    "Janet Okafor Council",
    "j.okafor@oxfordshire.gov.uk",
  ])("made of what is known about the person and the site: %s", (password) => {
    expect(issue(password)).toContain("random words");
  });

  test.each([
    "passwordpassword",
    "password123456",
    "Password2026!",
    "123456789012",
    "1234567890qwerty",
    "qwertyuiop123",
    "qwerty123456",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "q1w2e3r4t5y6",
    "123qweasdzxc",
    "zaq12wsxcde3",
    "administrator",
    "administrator1",
    "iloveyou1234",
    "letmeinletmein",
    "trustno1trustno1",
    "princessprincess",
    "sunshine12345",
    "football12345",
    "manchesterunited",
    "liverpool1234",
    "unitedkingdom",
    "Winter2026!!!",
    "January 2026!",
    "monkey-monkey",
    "aaaaaaaaaaaaaaaa",
    "abcdefghijkl",
    "111111111111111111",
    "            ",
  ])("one of the commonest long ones: %s", (password) => {
    expect(issue(password)).toContain("random words");
  });
});

test("what is known about a person may be anything", () => {
  const odd = { email: "__proto__", name: "constructor ( [ \\ $& 🐘", areaNames: ["", "toString", "x".repeat(10_000)] };
  expect(passwordIssues("constructor2026", odd)).toContain("random words");
  expect(passwordIssues("teapot gravel umbrella", odd)).toBeNull();
});

/** Milliseconds that a check takes, the middle of nine. */
function middle(password: string): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    issue(password);
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[4] ?? Number.NaN;
}

test("a megabyte is refused without being looked at: it is less work than a short one", () => {
  expect(middle("a1!".repeat(350_000))).toBeLessThan(middle("a4@".repeat(21)));
});
