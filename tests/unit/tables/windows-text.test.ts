import { expect, test } from "vitest";
import { readBulkFile } from "../../../lib/tables/read-file";
import { windowsText } from "../../../lib/tables/windows-text";

const written = Buffer.from("name,summary\r\nChildren\x92s caf\xe9 \x96 \x805,\x93Come in\x94\r\n", "latin1");

test("quotation marks, dashes and the euro sign of Windows are read", () =>
  expect(windowsText(written)).toBe("name,summary\r\nChildren’s café – €5,“Come in”\r\n"));

test("a table that Excel saved in them loses none", () =>
  expect(JSON.stringify(readBulkFile(written).source)).toContain("Children’s café – €5"));
