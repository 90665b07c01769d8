import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  formOf,
  Line,
  OneFile,
  Optional,
  readerOf,
  readFields,
  readPost,
  Text,
  Texts,
  textReader,
  typedIn,
  Whole,
} from "../../../app/form";

/** A form with these fields, in this order. */
function formWith(...fields: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
const file = new File(["a"], "a.csv");

describe("a field that is read as", () => {
  test.each([
    ["a text", Text, [" a\n b "], " a\n b "],
    ["a text, twice", Text, ["a", "b"], "a"],
    ["a text, and is missing", Text, [], ""],
    ["a text, and is a file", Text, [file], ""],
    ["a line", Line, [" a "], "a"],
    ["what may be empty", Optional, ["  "], null],
    ["what may be empty, and is not", Optional, [" a "], "a"],
    ["texts", Texts, ["a", file, "b", ""], ["a", "b", ""]],
    ["texts, and is missing", Texts, [], []],
    ["a whole number", Whole, ["12"], 12],
    ["a file", OneFile, [file], file],
    ["a file, and is none", OneFile, ["a"], null],
    ["a file, and is empty", OneFile, [new File([], "a.csv")], null],
  ] as [string, z.ZodType, (string | File)[], unknown][])("%s is what it says", (_, piece, values, read) => {
    const form = formWith(...values.map((value): [string, string | File] => ["field", value]));
    expect(readFields(z.object({ field: piece }), form)).toEqual({ field: read });
  });

  test.each(["", "-1", "1.5", "1e3", "many", "9".repeat(10), "NaN"])("a whole number and says %j is none", (text) => {
    expect(readFields(z.object({ field: Whole }), formWith(["field", text]))).toEqual({ field: -1 });
  });
});

describe("a form", () => {
  const form = formWith(["name", "Ann"], ["other", "x"], ["__proto__", "y"]);

  test("is read by the names of its schema alone", () => {
    expect(readFields(z.object({ name: Text, constructor: Text }), form)).toEqual({ name: "Ann", constructor: "" });
  });

  test("that does not fit its schema is null", () => {
    expect(readFields(z.object({ name: Text.pipe(z.enum(["Bob"])) }), form)).toBeNull();
  });

  test("is read by a name that was made, and by all values under it", () => {
    expect(textReader(form)("other")).toBe("x");
    expect(textReader(form)("constructor")).toBe("");
    expect(readerOf(formWith(["a", "1"], ["b", "2"], ["a", "3"]))("a")).toEqual(["1", "3"]);
  });

  test("shows again what it has, and of that only what is named", () => {
    expect(typedIn(form, ["name", "missing"])).toEqual({ name: "Ann" });
  });

  test("of a body that is none is an empty one", async () => {
    const request = () => new Request("http://localhost", { method: "POST", body: "{}" });
    expect([...(await formOf(request()))]).toEqual([]);
    expect(await readPost(z.object({ name: Text }), request())).toEqual({ name: "" });
  });

  test("of very many fields is read in one go", () => {
    const many = formWith(
      ...Array.from({ length: 50_000 }, (_, at): [string, string] => [`field ${at % 20_000}`, "x"]),
    );
    const read = readerOf(many);
    expect(read("field 7")).toHaveLength(3);
  });
});

test("fields of forms are read in app/form.ts alone, by a schema that names them", () => {
  const files = execFileSync("git", ["ls-files", "app"], { encoding: "utf8" }).trim().split("\n");
  const reads = /\bform(?:Data)?\.(?:get|getAll|has)\(|\.formData\(|\btextOf\("/i;
  expect(files.filter((file) => /\.tsx?$/.test(file) && reads.test(readFileSync(file, "utf8")))).toEqual([
    "app/form.ts",
  ]);
});
