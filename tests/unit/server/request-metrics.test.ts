import { expect, test } from "vitest";
import { countAnswer, requestMetricsAsText } from "../../../lib/server/request-metrics";

/** The values of lines like `name{labels} value`, by what stands before the value. */
const valuesIn = (text: string) =>
  new Map(
    text
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))] as const),
  );

/** The front doors of other tests count too, so that only what is added here is looked at. */
const readValues = () => valuesIn(requestMetricsAsText());

test("answers are counted by pattern and class of status, in buckets that hold all that was faster", () => {
  const before = readValues();
  for (const ms of [0.5, 3, 3, 50, 10_000]) countAnswer("/[area]", 200, ms);
  countAnswer("/[area]", 404, 1);
  countAnswer("/", 304, 1);
  const after = readValues();
  const of = (end: string) => {
    const name = `http_request_duration_seconds${end}`;
    return (after.get(name) ?? Number.NaN) - (before.get(name) ?? 0);
  };
  const bucket = (le: string) => of(`_bucket{le="${le}",route="/[area]",status="2xx"}`);
  expect(["0.001", "0.005", "0.02", "0.1", "0.5", "2", "+Inf"].map(bucket)).toEqual([1, 3, 3, 4, 4, 4, 5]);
  expect(of('_count{route="/[area]",status="2xx"}')).toBe(5);
  expect(of('_sum{route="/[area]",status="2xx"}')).toBeCloseTo(10.0565);
  expect(of('_count{route="/[area]",status="4xx"}')).toBe(1);
  expect(of('_count{route="/",status="3xx"}')).toBe(1);
});

test("more answers of the same kind make no more lines", () => {
  for (let status = 200; status < 205; status++) countAnswer("/[area]", status, 1);
  const before = requestMetricsAsText().split("\n").length;
  for (let index = 0; index < 1_000; index++) countAnswer("/[area]", 200 + (index % 5), index);
  expect(requestMetricsAsText().split("\n")).toHaveLength(before);
});
