import { describe, expect, test } from "vitest";
import { unzip } from "../../../../lib/geo/build/zip";

/** As Python's zipfile made it: one file deflated, one stored, an empty one, and a remark at the end. */
const archive = Buffer.from(
  [
    "UEsDBBQAAAAIAHVVfl3EL8JMDgAAAEABAAAMAAAARGF0YS9vbmUuY3N2c3QyVDBwdNRxHKXJogFQSwMEFAAAAAAAdVV+XWV40VoP",
    "AAAADwAAAAsAAABEb2MvdHdvLnR4dHN0b3JlZCBhcyBpdCBpc1BLAwQUAAAAAAB1VX5dAAAAAAAAAAAAAAAABQAAAGVtcHR5UEsB",
    "AhQDFAAAAAgAdVV+XcQvwkwOAAAAQAEAAAwAAAAAAAAAAAAAAIABAAAAAERhdGEvb25lLmNzdlBLAQIUAxQAAAAAAHVVfl1leNFa",
    "DwAAAA8AAAALAAAAAAAAAAAAAACAATgAAABEb2MvdHdvLnR4dFBLAQIUAxQAAAAAAHVVfl0AAAAAAAAAAAAAAAAFAAAAAAAAAAAA",
    "AACAAXAAAABlbXB0eVBLBQYAAAAAAwADAKYAAACTAAAACABhIHJlbWFyaw==",
  ].join(""),
  "base64",
);

describe("a ZIP archive", () => {
  test("gives its files by name, however each was packed", () => {
    const files = Object.entries(unzip(archive)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
    expect(files).toEqual([
      ["Data/one.csv", "AB1 0AA,".repeat(40)],
      ["Doc/two.txt", "stored as it is"],
      ["empty", ""],
    ]);
  });

  test("that is none, or was cut short, is refused", () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from("not an archive"), archive.subarray(0, 100)])
      expect(() => unzip(bytes)).toThrow("This is no ZIP archive.");
  });
});
