import { expect, test } from "vitest";
import { coverageRows, rowInWords } from "../../../lib/editing/coverage-rows";
import { ageBands, type CellState, type CoverageCell, Expectation } from "../../../lib/editing/expectations";

const expectation = Expectation.parse({ slug: "teeth", name: "Teeth", source: "The law", checked: true });
const rowOf = (...states: CellState[]) =>
  coverageRows(
    ageBands.map(
      (band, at): CoverageCell => ({
        expectation,
        band,
        state: states[at] ?? "filled",
        entries: [],
        uncovered: [],
      }),
    ),
  )[0] as ReturnType<typeof coverageRows>[number];

test("a row is as good as its worst cell, whatever it is not about", () => {
  expect(rowOf("filled", "thin", "empty").state).toBe("empty");
  expect(rowOf("filled", "thin").state).toBe("thin");
  expect(rowOf("filled", "not-expected").state).toBe("filled");
});

test("a row says its states with their ages, the worst first, neighbouring ages as one", () => {
  expect(rowInWords(rowOf("empty", "empty", "empty", "empty", "empty"))).toBe("Empty for every age");
  expect(rowInWords(rowOf("empty", "empty", "filled", "thin", "empty"))).toBe(
    "Empty: 0 to 10, 18 to 25. Thin: 16 to 17. Filled: 11 to 15",
  );
  expect(rowInWords(rowOf("filled", "not-expected", "not-expected", "not-expected", "not-expected"))).toBe(
    "Filled: 0 to 4",
  );
});
