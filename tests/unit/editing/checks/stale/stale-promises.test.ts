import { describe, expect, test } from "vitest";
import { passedPromises, undatedPromises } from "../../../../../lib/editing/checks/stale/stale-promises";

const today = "2026-11-21";
const dates = (text: string) => passedPromises(text, today).map(({ date }) => date);
const phrases = (text: string) => undatedPromises(text).map(({ phrase }) => phrase);

describe("a promise whose date has passed", () => {
  test.each([
    "The new clinic will open in May 2024.",
    "A new nurse-led service will run from September 2018.",
    "From September 2018 a nurse will lead it.",
    "It was due to move to Murray House from December 2024.",
    "Oxford Health planned to move the clinics away from December 2024, so check before you go.",
    "That was planned from December 2024.",
    "The clinic is closed until 5 January 2025.",
    "This number is valid until 31/03/2024.",
    "Referrals will open again on 2024-09-01.",
    "The service starts in spring 2025.",
    "The team moves to Jordan Hill in January 2026.",
    "We hope to offer evening clinics by the end of 2024.",
    "They are to merge in April 2025.",
    "The new pathway has an anticipated implementation date of September 2018.",
    "New contact numbers from 1 April 2025.",
    "The clinic is closed on 25 December 2025.",
    "We expect to have a new lead by early 2025.",
  ])("is found: %s", (text) => {
    expect(dates(text)).toHaveLength(1);
  });

  test.each([
    "The letter can take up to 6 weeks (page reviewed on 3 July 2023).",
    "Dental clinic, as listed in 2016.",
    "It has taken requests from young people since July 2018.",
    "In 2020 the service aimed to reply within 5 days.",
    "A report of 2013 says what will happen next.",
    "The Children and Families Act 2014 says that councils will publish a Local Offer.",
    "These hours are from 2020.",
    "The trust was in Banbury until March 2020.",
    "It ran from 2015 to 2019.",
    "The policy changed in March 2017.",
    "Health Education England became part of NHS England in 2023.",
    "It was at South Parade in Oxford in 2024.",
    "Since April 2025 there is one service across the Tees Valley.",
    "An EHC plan of 2019 will still count.",
    "News in 2024 spoke of 40 children who used the hospice.",
    "The number is from a council page of 2021 to 2022.",
    "It will open in May 2027.",
    "It is closed until the end of 2026.",
    "Your plan will be reviewed every year.",
    "You will get a letter that quotes the 2015 code.",
  ])("is not found in: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });

  test("is past only when all of its span is", () => {
    expect(dates("It will open in November 2026.")).toEqual([]);
    expect(passedPromises("It will open in November 2026.", "2026-12-01")).toHaveLength(1);
  });
});

describe("a promise without a date", () => {
  test.each([
    "We are currently trialling a local policy for practitioners for the next six months.",
    "A new clinic is coming soon.",
    "Coming soon: a new clinic.",
    "The form will be available online shortly.",
    "The website will soon be updated.",
    "A second team will start in the near future.",
    "The service will expand later this year.",
    "New clinics will open next spring.",
    "Opening hours: to be confirmed.",
    "The clinic was due to move to Murray House.",
    "The children's clinics were due to move.",
    "Over the coming months the team will recruit two nurses.",
  ])("is found: %s", (text) => {
    expect(phrases(text)).toHaveLength(1);
  });

  test.each([
    "A doctor does the first check soon after the child comes into care.",
    "It is for a child who may go into hospital soon.",
    "You will get a letter in the next six weeks.",
    "Young people who are likely to be admitted in the next six months.",
    "The nurse will ring you back shortly.",
    "A sport charity that works for a brighter future.",
    "Motor skills are important for future skills.",
    "Children aged 5 and over have a check every year.",
    "The clinic moves to Jordan Hill in the next few weeks of March 2027.",
    "The sooner you ask, the better.",
    "An injury that was due to a fall.",
  ])("is not found in: %s", (text) => {
    expect(phrases(text)).toEqual([]);
  });
});
