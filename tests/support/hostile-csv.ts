/*
 * Files that somebody may choose by mistake or with bad intent, and what the report must say of each. `says` is part of
 * a sentence about the whole file; `row` part of one about a row; `fine` is for what must be read in spite of how it
 * looks.
 */

type Hostile = { what: string; file: Uint8Array } & ({ says: RegExp } | { row: RegExp } | { fine: number });

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array => {
  const units = [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))];
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** A header and one good row, and this more. */
const with2 = (more: string) => bytes(`name,summary\nSleep clinic,Help with sleep\n${more}`);
const contacts = (most: number) => Array.from({ length: most - 1 }, (_, at) => `contact_${at + 2}_name`).join(",");
const wide = (columns: number) => Array.from({ length: columns }, (_, at) => `c${at}`).join(",");

/** Bytes without any pattern, the same each time. */
function noise(length: number): Uint8Array {
  let state = 88_172_645;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 16) & 255;
  });
}

export const hostileCsv: Hostile[] = [
  { what: "nothing at all", file: bytes(""), says: /is empty/ },
  { what: "a byte order mark alone", file: bytes("\ufeff"), says: /nothing in this file/ },
  { what: "one empty line", file: bytes("\n"), says: /nothing in this file/ },
  { what: "only blank lines and commas", file: bytes(",,,\n\n,,,\n   ,\n"), says: /nothing in this file/ },
  { what: "a header and nothing else", file: bytes("name,summary\n"), says: /nothing below the header/ },
  { what: "a header and blank rows", file: bytes("name,summary\n,\n\n , \n"), says: /nothing below the header/ },
  { what: "no header", file: bytes("Sleep clinic,Help with sleep\nOther,More\n"), says: /does not name the columns/ },
  { what: "columns that say nothing of which entry", file: bytes("summary,email\nHelp,a@b.uk\n"), says: /which entry/ },
  { what: "a column twice", file: bytes("name,summary,Name\na,b,c\n"), says: /Two columns are called “name”/ },
  { what: "a column twice under two names", file: bytes("name,phone,telephone\na,1,2\n"), says: /“phones”/ },
  { what: "only columns of other people", file: bytes("foo,bar\n1,2\n"), says: /does not name the columns/ },
  { what: "a column of other people beside ours", file: bytes("name,my notes\nSleep clinic,ask Jo\n"), fine: 1 },
  { what: "a column named __proto__", file: bytes("name,__proto__,constructor\nSleep clinic,x,y\n"), fine: 1 },
  { what: "names of every object's fields alone", file: bytes("__proto__,toString\nx,y\n"), says: /does not name/ },
  { what: "an unknown kind", file: bytes("kind,name\nhospital,Sleep clinic\n"), row: /is no kind of entry/ },
  {
    what: "a kind that every object has",
    file: bytes("kind,name\nconstructor,Sleep clinic\n"),
    row: /is no kind of entry/,
  },
  { what: "an id that is none", file: bytes("id,name\n' OR 1=1 --,Sleep clinic\n"), row: /is no id/ },
  { what: "an id of nobody", file: bytes("id,name\n00000000-0000-4000-8000-000000000000,X\n"), row: /No entry here/ },
  { what: "a slug that climbs out", file: bytes("slug,name\n../../etc/passwd,X\n"), row: /lower-case letters/ },
  { what: "another council's rows", file: bytes("area,name\nfar,Sleep clinic\n"), row: /file is read for/ },
  { what: "a row without a name", file: bytes("name,summary\n,Help with sleep\n"), row: /Give it a name/ },
  {
    what: "an organisation that nobody knows",
    file: bytes("name,organization\nX,Nobody Ltd\n"),
    row: /No organisation here/,
  },
  { what: "the same slug twice", file: bytes("slug,name\nx,One\nx,Two\n"), row: /is taken by another row/ },
  { what: "cells that its kind has not", file: bytes("kind,name,needs\nlocation,X,talking\n"), row: /has no “needs”/ },
  { what: "one cell too few", file: with2("Other\n"), says: /Row 3 has 1 cell, and the header has 2 columns/ },
  { what: "one cell too many", file: with2("Other,More, and more\n"), says: /Row 3 has 3 cells.*quotation marks/ },
  { what: "empty cells too many", file: with2("Other,More,,,\n"), fine: 2 },
  { what: "a quotation mark inside a cell", file: with2('Say "aah" clinic,Mouths\n'), says: /Line 3.*inside a cell/ },
  {
    what: "words behind a closing quotation mark",
    file: with2('"Sleep" clinic,x\n'),
    says: /Line 3.*closing quotation/,
  },
  { what: "a quotation mark that is never closed", file: with2('"Other,More\nLast,Row\n'), says: /none closes it/ },
  {
    what: "nothing but quotation marks",
    file: bytes('"'.repeat(1_999_999)),
    says: /quotation mark|nothing in this file|does not name/,
  },
  {
    what: "a quotation mark in each of 400,000 rows",
    file: bytes('x"y\n'.repeat(400_000)),
    says: /Line 1.*inside a cell/,
  },
  { what: "a NUL character", file: with2("Oth\u0000er,More\n"), says: /characters in this file that no text has/ },
  { what: "half of a surrogate pair in UTF-8", file: joined(with2(""), latin("X\xed\xa0\x80,y\n")), says: /damaged/ },
  { what: "half of a surrogate pair in UTF-16", file: utf16("name,summary\nX\ud800,y\n", true), says: /damaged/ },
  {
    what: "UTF-8 and Windows letters mixed",
    file: joined(bytes("name,summary\nCafé,x\n"), latin("Caf\xe9,y\n")),
    says: /damaged/,
  },
  { what: "Windows-1252", file: latin("name,summary\nCaf\xe9 \x96 \xa35,x\n"), fine: 1 },
  { what: "UTF-16, little end first", file: utf16("name\tsummary\r\nCafé\tx\r\n", true), fine: 1 },
  { what: "UTF-16, big end first", file: utf16("name,summary\r\nCafé,x\r\n", false), fine: 1 },
  { what: "UTF-16 that does not say so", file: utf16("name,summary\nX,y\n", true).slice(2), says: /that no text has/ },
  { what: "half a UTF-16 character", file: utf16("name,summary\nX,y\n", true).slice(0, -1), says: /damaged/ },
  { what: "a byte order mark", file: bytes("\ufeffname,summary\nX,y\n"), fine: 1 },
  { what: "a byte order mark in the middle", file: bytes("name,summary\nX,y\n\ufeffname,summary\nZ,y\n"), fine: 3 },
  { what: "carriage returns alone", file: bytes("name,summary\rX,y\rZ,y\r"), fine: 2 },
  { what: "three kinds of line end", file: bytes("name,summary\r\nX,y\nZ,y\rLast,y"), fine: 3 },
  { what: "semicolons", file: bytes("name;summary\nX;y, and more\n"), fine: 1 },
  {
    what: "formulas",
    file: bytes('name,summary\n"=HYPERLINK(""http://evil"",""x"")","@SUM(A1)+cmd|\' /C calc\'!A0"\n'),
    fine: 1,
  },
  { what: "a spreadsheet's guard", file: bytes("name,summary\n'=1+1,'+44 1865\n"), fine: 1 },
  { what: "marks that turn the writing round", file: bytes("name,summary\nX\u202egnp.exe,y\u2066z\n"), fine: 1 },
  { what: "markup", file: bytes("name,summary\n<script>alert(1)</script>,<img src=x onerror=alert(1)>\n"), fine: 1 },
  { what: "3 MB", file: new Uint8Array(3_000_000).fill(97), says: /3\.0 MB.*at most 2 MB/ },
  { what: "a cell of nearly 2 MB", file: with2(`X,${"y".repeat(1_900_000)}\n`), says: /more than 250,000 characters/ },
  {
    what: "a quoted cell of nearly 2 MB",
    file: with2(`X,"${"y\n".repeat(900_000)}"\n`),
    says: /more than 250,000 characters/,
  },
  {
    what: "100,000 columns",
    file: bytes(`${wide(100_000)}\nx\n`),
    says: /more than 250,000 characters|100000 columns/,
  },
  { what: "201 columns", file: bytes(`${wide(201)}\n${wide(201)}\n`), says: /201 columns\. There may be at most 200/ },
  {
    what: "440,000 filled cells",
    file: bytes(`name,${wide(199)}\n${`${"x,".repeat(199)}x\n`.repeat(2_200)}`),
    says: /More than 400,000 cells of this file are filled/,
  },
  { what: "every contact that there may be", file: bytes(`name,${contacts(40)}\nX,${"x,".repeat(38)}x\n`), fine: 1 },
  { what: "contacts without end", file: bytes(`name,${contacts(150)}\nX,${"x,".repeat(148)}x\n`), fine: 1 },
  {
    what: "numbers that are none",
    file: bytes("name,contact_-2_name,contact_2e9_name,contact_00_name\nX,x,x,x\n"),
    fine: 1,
  },
  { what: "a million rows", file: bytes("n\n".repeat(999_999)), says: /more than 5,000 rows/ },
  {
    what: "a million uneven rows",
    file: bytes(`name,summary\n${"a\n".repeat(990_000)}`),
    says: /more than 5,000 rows/,
  },
  { what: "5,001 rows", file: bytes(`name\n${"x\n".repeat(5_001)}`), says: /more than 5,000 rows/ },
  { what: "two million commas", file: bytes(",".repeat(1_999_999)), says: /characters|nothing in this file/ },
  { what: "a workbook", file: joined(latin("PK\x03\x04\x14\x00"), noise(500)), says: /Excel workbook/ },
  { what: "an old workbook", file: joined(latin("\xd0\xcf\x11\xe0\xa1\xb1"), noise(500)), says: /old Excel/ },
  { what: "a PDF", file: latin("%PDF-1.7\n%\xe2\xe3"), says: /is a PDF/ },
  { what: "a picture", file: joined(latin("\x89PNG\r\n\x1a\n"), noise(500)), says: /is a picture/ },
  { what: "bytes at random", file: noise(100_000), says: /no text has|damaged/ },
  { what: "brackets without end", file: bytes("[".repeat(1_900_000)), says: /nested too deeply/ },
  { what: "JSON that stops", file: bytes('{"contents":[{"name":"X"'), says: /not JSON/ },
  {
    what: "JSON of something else",
    file: bytes('{"a":{"__proto__":{"polluted":true}}}'),
    says: /no service in this file/,
  },
  { what: "JSON with a NUL in it", file: bytes('[{"name":"X\\u0000"}]'), says: /that no text has/ },
  { what: "JSON with half a pair in it", file: bytes('[{"name":"X","\\ud800":1}]'), says: /that no text has/ },
  { what: "a web page", file: bytes("<!doctype html>\n<title>Sign in</title>\n"), says: /does not name the columns/ },
];
