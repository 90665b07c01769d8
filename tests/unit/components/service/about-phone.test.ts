import { expect, test } from "vitest";
import { aboutPhone } from "../../../../components/service/whom-to-ask";

const about = (name: string | null, description: string | null, extension: string | null = null) =>
  aboutPhone(name, { extension, description });

test("what the name of a number says already is not said again", () => {
  expect(about("Oxford University Hospitals switchboard", "Hospital switchboard")).toBe(
    "Oxford University Hospitals switchboard",
  );
  expect(about("Referral team", "Referral team")).toBe("Referral team");
});

test("what a number is for stands after who answers, and alone where nobody is named", () => {
  expect(about("Trust switchboard", "Switchboard. Ask for the clinic.", "12")).toBe(
    "Trust switchboard. extension 12. Switchboard. Ask for the clinic.",
  );
  expect(about(null, "Hospital switchboard")).toBe("Hospital switchboard");
  expect(about(null, null)).toBe("");
});
