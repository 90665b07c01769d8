import { expect, test } from "vitest";
import { Schedule } from "../../../lib/catalogue/content-blocks";
import { hoursInWords } from "../../../lib/catalogue/hours";

const everyDay = "MO,TU,WE,TH,FR,SA,SU";

test.each([
  ["All day, every day", everyDay, "00:00", "00:00"],
  ["All day, every day", everyDay, "00:00", "23:59"],
  ["Saturday and Sunday, all day", "SA,SU", "00:00", "00:00"],
  ["All day", null, "00:00", "00:00"],
  ["Monday to Sunday, midnight to 9am", everyDay, "00:00", "09:00"],
  ["Friday, 10pm to midnight", "FR", "22:00", "00:00"],
])("%s", (words, byday, opens_at, closes_at) => {
  const id = "0b7e2a2e-5a39-4f0c-9a53-3f6c0c1e8a11";
  expect(hoursInWords(Schedule.parse({ id, byday, opens_at, closes_at }))).toBe(words);
});
