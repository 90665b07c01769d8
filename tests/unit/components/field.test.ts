import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FieldSet } from "../../../components/field/field";
import { RadioField } from "../../../components/field/radio-field";
import { SelectField } from "../../../components/field/select-field";
import { TextArea } from "../../../components/field/text-area";
import { TextField } from "../../../components/field/text-field";

const words = {
  name: "day",
  label: "Which day?",
  legend: "Which day?",
  hint: "Such as 1 May.",
  issue: "Enter a day.",
  remarks: ["Say which year."],
};
const none = { name: "day", label: "Which day?", legend: "Which day?" };
const choices = [{ value: "may", label: "May" }];

const one = { TextField, TextArea, SelectField };
const several = { RadioField };
const draw = (field: unknown, props: object): string =>
  renderToStaticMarkup(createElement(field as () => ReactElement, { choices, children: null, ...props } as object));

const textOf = (html: string, id: string) =>
  new RegExp(`id="${id}"[^>]*>(.*?)</(?:p|div)>`).exec(html)?.[1]?.replace(/<[^>]+>/g, "");

describe.each(Object.entries({ ...one, ...several }))("%s", (name, field) => {
  const owner = name in one ? /<(?:input|textarea|select)[^>]*>/ : /<fieldset[^>]*>/;

  test("is described by its hint, then by what is wrong, then by help, and each of them is there once", () => {
    const html = draw(field, words);
    const [tag = ""] = owner.exec(html) ?? [];
    expect(tag).toContain('id="day"');
    expect(tag).toContain('aria-describedby="day-hint day-error day-remark"');
    expect(textOf(html, "day-hint")).toBe("Such as 1 May.");
    expect(textOf(html, "day-error")).toBe("Error: Enter a day.");
    expect(html).toMatch(/role="note" id="day-remark"/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("with nothing beside its label is described by nothing, and is not wrong", () => {
    const html = draw(field, none);
    expect(html).toContain("Which day?");
    expect(html).not.toMatch(/aria-describedby|aria-invalid|Error/);
  });

  test("with an id of its own is found by that, and posted by its name", () => {
    const html = draw(field, { ...words, id: "filter-day" });
    expect(html).toContain('id="filter-day"');
    expect(html).toContain('aria-describedby="filter-day-hint filter-day-error filter-day-remark"');
    expect(html).toContain('name="day"');
  });
});

test.each(Object.entries(one))("%s has a label that leads to it, and says that it is wrong", (_, field) => {
  const html = draw(field, words);
  expect(html).toMatch(/<label for="day"[^>]*>Which day\?<\/label>/);
  expect(html).toContain('aria-invalid="true"');
});

test("a set of inputs has a legend, and can be led to: an error summary does", () => {
  for (const html of [draw(RadioField, words), draw(FieldSet, { ...words, id: "day" })]) {
    expect(html).toMatch(/<fieldset[^>]*tabindex="-1"/);
    expect(html).toMatch(/<legend[^>]*>Which day\?<\/legend>/);
    // ARIA knows no set that is invalid.
    expect(html).not.toContain("aria-invalid");
  }
});

test("what is wrong with a field is drawn in components/field and nowhere else", () => {
  const files = execFileSync("git", ["ls-files", "app/*.tsx", "components/*.tsx"], { encoding: "utf8" })
    .trim()
    .split("\n");
  const draws = (file: string) =>
    /aria-invalid|\}-error[`"]|sr-only">(?:Error|Problem)/.test(readFileSync(file, "utf8"));
  expect(files.filter(draws)).toEqual(["components/field/field.tsx"]);
});
