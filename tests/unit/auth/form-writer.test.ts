import { expect, test } from "vitest";
import { readWriter, writerMark } from "../../../lib/auth/form-writer";

process.env.SECRET ??= "a secret of this test, and no other";

test("a form says whose it is, and nobody else can say so", () => {
  const mark = writerMark("ann");
  expect(readWriter(mark)).toBe("ann");
  for (const forged of [mark.replace("ann", "ben"), `ann.${"A".repeat(43)}`, "ann", "", null, "ann."]) {
    expect(readWriter(forged)).toBeNull();
  }
});
