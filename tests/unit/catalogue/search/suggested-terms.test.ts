import { describe, expect, test } from "vitest";
import { suggestedTerms, suggestionsOf } from "../../../../lib/catalogue/search/suggested-terms";
import { readTerms } from "../../../../lib/live/content-files";

const terms = readTerms();
const fields = (content: object) => suggestionsOf(content, terms).map(({ field }) => field);

describe("what an entry is about is suggested from its own words", () => {
  test("by the name of a thing, though it names no category", () => {
    const { categories, needs } = suggestedTerms({ name: "Grommets clinic", summary: "For glue ear." }, terms);
    expect(categories[0]).toBe("hearing");
    expect(needs[0]).toBe("hearing");
  });

  test("the name before the text", () => {
    const content = { name: "Deaf club", description: "We play football. We swim. We go to the cinema." };
    expect(suggestedTerms(content, terms).needs[0]).toBe("hearing");
  });

  test("nothing where somebody may be frightened, unless it is what the entry is for", () => {
    const mentioned = { name: "Fun club", description: "Ask us about the hospice." };
    expect(suggestedTerms(mentioned, terms).categories).not.toContain("palliative-care");
    expect(suggestedTerms({ name: "Sunrise children's hospice" }, terms).categories).toContain("palliative-care");
  });

  test("nothing by an everyday word of its text", () => {
    const shed = {
      name: "Dads' shed",
      summary: "An evening for fathers.",
      description: "Men meet to drink tea and talk.",
    };
    expect(suggestedTerms(shed, terms).needs).not.toContain("speech-and-language");
  });

  test("nothing without words, or from values that are no text", () => {
    expect(suggestionsOf({ name: "" }, terms)).toEqual([]);
    expect(suggestionsOf({ name: 7, summary: ["x"], categories: "hearing" }, terms)).toEqual([]);
  });
});

describe("the remark beside the boxes", () => {
  test("names what is not ticked yet", () => {
    expect(suggestionsOf({ name: "Deaf clinic" }, terms)).toEqual([
      { field: "categories", message: expect.stringMatching(/^From what you wrote: Hearing/) },
      { field: "needs", message: "From what you wrote: Hearing. Tick what is right." },
    ]);
  });

  test("and is gone when it is ticked, or what stands above or below it", () => {
    expect(fields({ name: "Hearing loss", categories: ["hearing"], needs: ["hearing"] })).toEqual([]);
    expect(fields({ name: "Hearing loss", needs: ["sensory-and-physical"] })).toEqual(["categories"]);
  });
});
