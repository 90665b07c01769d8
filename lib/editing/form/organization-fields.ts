import { organizationTypes } from "../../catalogue/organization-content";
import type { Field } from "./field";
import { choice, fold, line, list, options, reference } from "./fields";
import { alert, names, otherNames, website } from "./name-fields";

/** What an organization says of itself. */
export const organizationFields: readonly Field[] = [
  ...names("organization"),
  choice("organization_type", "What kind of organisation is it?", options(organizationTypes), {
    ask: "Choose what kind of organisation it is.",
  }),
  website("organization"),
  reference("parent_organization_id", "Part of", "organization", {
    hint: "The larger organisation that it belongs to.",
  }),
  alert,
  fold("If it has ended", [
    line("ended", "When it ended", { hint: "In words, such as 30 June 2022." }),
    reference("successor_id", "Who took over", "organization"),
  ]),
  list(
    "organization_identifiers",
    "Numbers in other registers",
    "register number",
    ["identifier_type", "identifier"],
    [
      line("identifier_type", "Register", {
        ask: "Enter the name of the register, such as ODS, or remove this number.",
        hint: "For example ODS (the NHS list of organisations) or Charity Commission.",
      }),
      line("identifier", "Number or code", {
        ask: "Enter the number or code, or remove it.",
        hint: "For example RNU.",
      }),
      line("identifier_scheme", "Scheme", {
        hint: "The register’s own short form, such as GB-NHS. You can leave it empty.",
      }),
    ],
    {
      hint: "They let other systems know that this is the same organisation.",
      shows: ["identifier_type", "identifier"],
    },
  ),
  otherNames,
];
