import { describe, expect, test } from "vitest";
import { compareContents, isRisky } from "../../../../lib/editing/compare";

const risks = (before: unknown, after: unknown) =>
  compareContents(before, after, (field) => field).flatMap((change) => change.risks);
const phone = (more: object) => ({
  contacts: [{ id: "c", phones: [{ id: "p", number: "0800 1111", type: "voice", ...more }] }],
});
const route = (who: string[]) => ({ referral: { routes: [{ id: "r", who }] } });
const described = (description: string) => ({ description });

describe("a publisher looks twice when a change touches", () => {
  test.each([
    ["a telephone number", phone({}), phone({ number: "0909 8790000" }), "telephone"],
    ["an extension", phone({}), phone({ extension: "5" }), "telephone"],
    ["whether a number is for texts", phone({}), phone({ type: "text" }), "telephone"],
    ["a number in a text", described("Ring 01865 904040 first."), described("Ring 01865 904041 first."), "telephone"],
    ["a contact that is new, by its number", { contacts: [] }, phone({}), "telephone"],
    ["a contact that is gone, by its number", phone({}), { contacts: [] }, "telephone"],
    [
      "an email address",
      { contacts: [{ id: "c", email: "a@nhs.net" }] },
      { contacts: [{ id: "c", email: "a@nhs.example" }] },
      "email",
    ],
    [
      "an email field that holds no address",
      { contacts: [{ id: "c", email: "none" }] },
      { contacts: [{ id: "c", email: "a at b" }] },
      "email",
    ],
    ["an email address in a text", described("Write to a@nhs.net now."), described("Write to b@nhs.net now."), "email"],
    ["the host of a link", { url: "https://www.nhs.uk/a" }, { url: "https://www.nhs.uk.example/a" }, "website"],
    ["the host behind a name", { url: "https://www.nhs.uk/a" }, { url: "https://www.nhs.uk@example.org/a" }, "website"],
    ["a letter that only looks the same", { url: "https://nhs.uk/" }, { url: "https://nһs.uk/" }, "website"],
    [
      "a link in a text",
      described("See [it](https://nhs.uk/a) now."),
      described("See [it](https://nhs.example/a) now."),
      "website",
    ],
    [
      "whom it is for",
      { eligibility_description: "All children." },
      { eligibility_description: "Some children." },
      "eligibility",
    ],
    [
      "where one must live",
      { service_areas: [] },
      { service_areas: [{ id: "s", code: "E10000025", name: "Oxfordshire" }] },
      "eligibility",
    ],
    ["who may ask", route(["gp"]), route(["gp", "parent"]), "eligibility"],
    [
      "whether a referral is needed",
      { referral: { required: "no" } },
      { referral: { required: "yes" } },
      "eligibility",
    ],
    ["ages", { ages: { maximum_age_months: 216 } }, { ages: { maximum_age_months: 192 } }, "ages"],
    [
      "whether the highest age is included",
      { ages: { maximum_age_months: 216 } },
      { ages: { maximum_age_months: 216, maximum_age_inclusive: false } },
      "ages",
    ],
    [
      "what is said about ages",
      { ages: { maximum_age_months: 216, note: "a" } },
      { ages: { maximum_age_months: 216, note: "b" } },
      "ages",
    ],
    [
      "the age of a change",
      { transitions: [{ id: "t", age_months: 216 }] },
      { transitions: [{ id: "t", age_months: 192 }] },
      "ages",
    ],
    [
      "ages of a part",
      { parts: [] },
      { parts: [{ id: "p", name: "Clinic", ages: { minimum_age_months: 0 } }] },
      "ages",
    ],
    [
      "words about a crisis",
      described("If you are in danger, ring 999."),
      described("If you are in danger, wait."),
      "crisis",
    ],
    ["words about a crisis that go", { alert: "In a crisis ring the Samaritans." }, { alert: null }, "crisis"],
  ])("%s", (_, before, after, risk) => {
    expect(risks(before, after)).toContain(risk);
  });

  test.each([
    [
      "words beside a crisis that stay as they are",
      described("Ring 999 in danger.\n\nOld."),
      described("Ring 999 in danger.\n\nNew."),
    ],
    ["another page of the same website", { url: "https://www.nhs.uk/a" }, { url: "https://www.nhs.uk/b" }],
    ["a secure address instead of an open one", { url: "http://www.nhs.uk/a" }, { url: "https://www.nhs.uk/a" }],
    ["words that people search by", { keywords: ["suicidal"] }, { keywords: ["self harm"] }],
    ["where a fact comes from", { facts: [{ id: "f", note: "Ring 999" }] }, { facts: [{ id: "f", note: "Ring 111" }] }],
    [
      "the order of contacts",
      {
        contacts: [
          { id: "a", name: "A" },
          { id: "b", name: "B" },
        ],
      },
      {
        contacts: [
          { id: "b", name: "B" },
          { id: "a", name: "A" },
        ],
      },
    ],
  ])("and not when it touches only %s", (_, before, after) => {
    const changes = compareContents(before, after, (field) => field);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(isRisky).flatMap((change) => change.risks)).toEqual([]);
  });
});
