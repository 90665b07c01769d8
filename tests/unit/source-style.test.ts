import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Every file of TypeScript and JavaScript in the repository, with its lines. */
const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => file !== "")
  .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n") }));

const isComment = (line: string) => /^\s*(?:\/\*\*?|\*|\/\/) /.test(line) && !line.includes("biome-ignore");

/** The places, as "file:line", of lines of which something is true. */
const placesOf = (isSo: (line: string) => boolean) =>
  files.flatMap(({ file, lines }) => lines.flatMap((line, at) => (isSo(line) ? [`${file}:${at + 1}`] : [])));

test("no comment is wider than 120 columns, as no code is", () => {
  expect(files.length).toBeGreaterThan(900);
  expect(placesOf((line) => isComment(line) && [...line].length > 120)).toEqual([]);
});

test("no object is spread in the place where it is written: its parts stand there themselves", () => {
  expect(placesOf((line) => /\.\.\.\{/.test(line) && !line.includes("/\\.\\.\\.\\{/"))).toEqual([]);
});

test("the environment is read in one place, lib/process/settings.ts, where each setting is described", () => {
  const reads = /\bprocess\??\.env\b|\benv\b[^=\n]*\} = process\b/;
  const isRoom = (file: string) => /^(?:lib|app|components)\//.test(file) && file !== "lib/process/settings.ts";
  expect(
    files.filter(({ file, lines }) => isRoom(file) && reads.test(lines.join("\n"))).map(({ file }) => file),
  ).toEqual([]);
});

/** Something that is exported, with its place, and its docstring (null without one). */
type Exported = { place: string; docstring: string | null; isFunction: boolean };

/** Names that Next looks for in a page or a route: what they are for stands in Next's own documentation. */
const namesOfNext =
  /^(?:metadata|generateMetadata|dynamic|dynamicParams|revalidate|runtime|viewport|generateStaticParams|GET|POST|HEAD|OPTIONS|register)$/;

const docstringOf = (text: string, node: ts.Node): string | null =>
  (ts.getLeadingCommentRanges(text, node.pos) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .findLast((comment) => comment.startsWith("/**"))
    ?.slice(3, -2)
    .replace(/^[ \t]*\*[ \t]?/gm, "")
    .trim() ?? null;

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  (ts.isVariableStatement(node) &&
    node.declarationList.declarations.some(
      ({ initializer }) => initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)),
    ));

const nameOf = (node: ts.Statement): string =>
  ts.isVariableStatement(node)
    ? (node.declarationList.declarations[0]?.name.getText() ?? "")
    : ((node as ts.DeclarationStatement).name?.getText() ?? "default");

/** One docstring stands over all exports that follow one another without an empty line. */
function exportsOf(file: string): Exported[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let before: { docstring: string | null; end: number } | null = null;
  return source.statements.flatMap((node): Exported[] => {
    const isNextTo: boolean = before !== null && !/\n\s*\n/.test(text.slice(before.end, node.getStart()));
    const own = docstringOf(text, node);
    const docstring: string | null = own ?? (isNextTo ? (before?.docstring ?? null) : null);
    before = { docstring, end: node.end };
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
    const has = (kind: ts.SyntaxKind) => modifiers.some((one) => one.kind === kind);
    if (!has(ts.SyntaxKind.ExportKeyword)) return [];
    if (
      own === null &&
      file.startsWith("app/") &&
      (has(ts.SyntaxKind.DefaultKeyword) || namesOfNext.test(nameOf(node)))
    )
      return [];
    return [{ place: `${file}: ${nameOf(node)}`, docstring, isFunction: own !== null && isFunction(node) }];
  });
}

/** The sentences of a docstring. An empty line and the beginning of an item of a list end one, too. */
const sentencesOf = (docstring: string): string[] =>
  docstring.split(/\n\s*\n|\n(?=\s*- )/).flatMap((block) => block.replace(/\s+/g, " ").split(/(?<=[.?!]["”)]?) /));

/** How many words a sentence has. A name of the code (`pg_backup_start`, `content/areas`) is one. */
const wordCount = (sentence: string): number => sentence.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe("a docstring", () => {
  const exported = files
    .map(({ file }) => file)
    .filter((file) => /^(?:lib|app|components)\/.*\.tsx?$/.test(file))
    .flatMap(exportsOf);

  test("stands over everything that is exported", () => {
    expect(exported.length).toBeGreaterThan(2000);
    expect(exported.filter(({ docstring }) => docstring === null).map(({ place }) => place)).toEqual([]);
  });

  test("of a function names what it does or returns: it begins with no question, no person, and not with “Gives”", () => {
    const vague =
      /^(?:What|Who|Whom|Whose|Whoever|Where|Why|Which|Somebody|Nobody|Everybody|Something|Those|Gives|Says|Tells|Answers)\b/;
    const isVague = ({ docstring, isFunction }: Exported) => isFunction && vague.test(docstring ?? "");
    expect(exported.filter(isVague).map(({ place, docstring }) => `${place}: ${docstring}`)).toEqual([]);
  });

  test("has no sentence of more than 25 words", () => {
    const long = exported.flatMap(({ place, docstring }) =>
      sentencesOf(docstring ?? "")
        .filter((sentence) => wordCount(sentence) > 25)
        .map((sentence) => `${place}: ${sentence}`),
    );
    expect([...new Set(long)]).toEqual([]);
  });
});
