import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EntryKind } from "../../../../lib/catalogue/entry";
import { formValues } from "../../../../lib/editing/form/form-values";
import { readSection } from "../../../../lib/editing/form/read-section";
import { sectionsOf } from "../../../../lib/editing/form/sections";
import { readFirstEditions } from "../../../../lib/live/content-files";
import { fuzz } from "../../../support/fuzz";

const { editions } = readFirstEditions();
const noId = () => {
  throw new Error("Nothing new was asked for.");
};

describe("a page of the form that is saved as it was shown changes nothing", () => {
  test.each(editions.map((edition) => [`${edition.area} ${edition.kind} ${edition.slug}`, edition] as const))(
    "%s",
    (_, { kind, content }) => {
      for (const section of sectionsOf(kind)) {
        const read = readSection(section, formValues(section, content), content, noId);
        expect(read).toEqual({ content, action: null, issues: [] });
        expect(read.content).toBe(content);
      }
    },
  );

  test("nor when a browser sends its lines as browsers do", () => {
    for (const { kind, content } of editions) {
      for (const section of sectionsOf(kind)) {
        const form = formValues(section, content).map(
          ([name, value]) => [name, value.replaceAll("\n", "\r\n")] as const,
        );
        expect(readSection(section, form, content, noId).content).toBe(content);
      }
    }
  });

  test("nor what is shown when the draft holds anything at all; and then it stays as it is", () => {
    const key = fc.constantFrom(
      "name",
      "contacts",
      "phones",
      "ages",
      "id",
      "referral",
      "routes",
      "sources",
      "note",
      "x",
    );
    /** Without ids, and blanks as nothing. */
    const own = (values: readonly (readonly [string, string])[]) =>
      values.flatMap(([name, value]) => (/\.(id|key)$/.test(name) ? [] : [[name, value.trim() && value]]));
    fc.assert(
      fc.property(fc.object({ key, maxDepth: 4 }), fc.constantFrom(...EntryKind.options), (content, kind) => {
        for (const section of sectionsOf(kind)) {
          const shown = formValues(section, content);
          const once = readSection(section, shown, content, () => crypto.randomUUID()).content;
          const then = formValues(section, once);
          expect(own(then)).toEqual(own(shown));
          expect(readSection(section, then, once, noId).content).toBe(once);
        }
      }),
      fuzz,
    );
  });
});
