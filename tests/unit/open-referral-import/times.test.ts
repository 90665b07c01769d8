import { expect, test } from "vitest";
import { dayIn, daysIn, timeIn } from "../../../lib/open-referral-import/times";

test.each([
  ["MO,TU", "MO,TU"],
  ["tu, mo", "MO,TU"],
  ["Monday", "MO"],
  ["Mondays", "MO"],
  ["Mon-Fri", "MO,TU,WE,TH,FR"],
  ["Monday to Wednesday and Friday", "MO,TU,WE,FR"],
  ["Sat to Mon", "MO,SA,SU"],
  ["MO TU WE", "MO,TU,WE"],
  ["Tues & Thurs", "TU,TH"],
  ["weekdays", "MO,TU,WE,TH,FR"],
  ["Daily", "MO,TU,WE,TH,FR,SA,SU"],
  ["1MO", "MO"],
  ["", ""],
  ["by arrangement", null],
  ["Monday to never", null],
  ["M", null],
])("days: %s", (text, days) => expect(daysIn(text)).toBe(days));

test.each([
  ["9:30", "09:30"],
  ["10:00:00", "10:00"],
  ["10:00:00.000Z", "10:00"],
  ["10:00+01:00", "10:00"],
  ["2000-01-01T14:15:00.000Z", "14:15"],
  ["9am", "09:00"],
  ["9.30 a.m.", "09:30"],
  ["12 pm", "12:00"],
  ["12am", "00:00"],
  ["5PM", "17:00"],
  ["0930", "09:30"],
  ["24:00", "00:00"],
  ["noon", "12:00"],
  ["", ""],
  ["25:00", null],
  ["13pm", null],
  ["9", null],
  ["morning", null],
])("times: %s", (text, time) => expect(timeIn(text)).toBe(time));

test.each([
  ["2026-11-30", "2026-11-30"],
  ["2026-11-30T00:00:00Z", "2026-11-30"],
  ["30/11/2026", "2026-11-30"],
  ["1.2.2026", "2026-02-01"],
  ["0001-01-01T00:00:00", ""],
  ["31/02/2026", null],
  ["soon", null],
])("dates: %s", (text, day) => expect(dayIn(text)).toBe(day));
