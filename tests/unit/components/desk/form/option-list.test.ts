import { expect, test } from "vitest";
import { inOrder } from "../../../../../components/desk/form/option-list";
import { readTerms } from "../../../../../lib/live/content-files";

test("every option is drawn once, each after the one that it stands under, however deep: what is not drawn is lost at a save", () => {
  const { categories, needs, referrers } = readTerms();
  const lists: { slug: string; name: string; parent?: string | undefined }[][] = [categories, needs, referrers];
  for (const terms of lists) {
    const options = terms.map(({ slug, name, parent }) => ({
      value: slug,
      label: name,
      ...(parent ? { parent } : {}),
    }));
    const drawn = inOrder(options).map(({ option }) => option.value);
    expect([...drawn].sort()).toEqual(options.map(({ value }) => value).sort());
    for (const { value, parent } of options) {
      if (parent) expect(drawn.indexOf(parent)).toBeLessThan(drawn.indexOf(value));
    }
  }
});
