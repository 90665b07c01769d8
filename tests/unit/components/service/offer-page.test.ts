import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Sheet } from "../../../../components/service/sheet";
import { type Catalogue, findByPath, type Published } from "../../../../lib/catalogue/catalogue";
import { stableId } from "../../../../lib/catalogue/stable-id";
import { firstCatalogue } from "../../../support/catalogue";
import { drawPage, wordsIn } from "../../../support/draw-page";
import { at, catalogueOf, edition, idOf } from "../../../support/made-up";

const published = (catalogue: Catalogue, path: string) => findByPath(catalogue, "near", path) as Published;
type Service = Exclude<Parameters<typeof edition<"service">>[2], undefined>;
type Editions = Parameters<typeof catalogueOf>[0];

/** The words of the page of a service that says this. */
const page = (said: Service, others: Editions = [], more = {}) => {
  const catalogue = catalogueOf([edition("service", "it", said), ...others], more);
  return wordsIn(drawPage(published(catalogue, "services/it"), catalogue));
};
const id = (name: string) => stableId(`offer page ${name}`);
const phone = (number: string, more = {}) => ({ id: id(number), number, ...more });
const contact = (name: string, number: string, more = {}) => ({ id: id(name), name, phones: [phone(number)], ...more });
const source = {
  id: id("list"),
  key: "list",
  title: "List of clinics",
  publisher: "NHS Choices",
  date: "7 February 2016",
};

const help = edition("service", "help", { name: "Advice line", contacts: [contact("Advice line", "01632 960001")] });

describe("languages and what to bring", () => {
  const card = (said: Service) => page(said, [help]).split("About this page")[0] ?? "";
  const language = (name: string) => ({ id: id(name), name });
  const document = (name: string) => ({ id: id(name), document: name });

  test("stand on the card, before anything is unfolded", () => {
    const words = card({
      languages: [language("Polish"), language("Urdu")],
      required_documents: [document("The red book")],
    });
    expect(words).toContain("Language Polish and Urdu");
    expect(words).toContain("Bring The red book");
  });

  test("take a line each: what does not fit is counted, and stands below", () => {
    const languages = ["Polish", "Urdu", "British Sign Language"].map(language);
    const required_documents = [document("Proof of where you live"), document("A letter from your GP")];
    const words = card({ languages, required_documents });
    expect(words).toContain("Language Polish and 2 more");
    expect(words).toContain("Bring See what to bring");
    expect(card({ languages: languages.toReversed() })).toContain("Language 3 languages");
    const all = page({ languages, required_documents }, [help]);
    for (const name of ["Polish", "Urdu", "A letter from your GP"]) expect(all).toContain(name);
  });

  test("lead to what is said of interpreters where no language is named", () => {
    expect(card({ interpretation_services: "Ask when you book." })).toContain("Language About interpreters");
  });

  test("take no line where nobody states them", () => {
    expect(card({})).not.toMatch(/\bLanguage\b|\bBring\b/);
  });
});

describe("how to get it", () => {
  test("is said to be unknown when nobody says it, with whom to ask", () => {
    expect(page({}, [help])).toContain("We do not know how you get this. You can ask the Advice line on 01632 960001.");
  });

  test.each([
    ["a note", { note: "Ask the nurse on the ward." }],
    ["a route", { routes: [{ id: id("route"), who: ["gp"] }] }],
    ["that nobody needs a referral", { required: "no" as const }],
  ])("is never said to be unknown beside %s", (_, referral) => {
    expect(page({ referral }, [help])).not.toMatch(/We do not know (?:how you get this|who can do this)/);
  });

  test("says that somebody has to ask, and who is not known, when that is all", () => {
    expect(page({ referral: { required: "yes" } }, [help])).toContain("We do not know who can do this.");
  });

  test("tells what a family may ask for as the exception where everybody else is referred", () => {
    const referral = {
      required: "yes" as const,
      routes: [
        { id: id("gp"), who: ["gp"] },
        { id: id("own"), who: ["parent", "self"], description: "Only for a home visit." },
      ],
    };
    const words = page({ referral }, [help]);
    expect(words).toContain("Mostly somebody has to refer you.");
    expect(words).toContain("When you can ask for this yourself Only for a home visit.");
    expect(words).not.toContain("You can ask for this yourself, as a parent");
  });

  test("puts numbers for text messages under Text, and no helper is rung on one", () => {
    const phones = [phone("07700 900001", { type: "text" }), phone("01632 960002")];
    const words = page({ referral: { required: "no", routes: [{ id: id("r"), who: ["parent"], phones }] } }, [help]);
    expect(words).toContain("Ring 01632 960002 Text 07700 900001");
    const line = contact("ChatHealth", "07700 900001");
    const texted = { ...line, phones: [phone("07700 900001", { type: "text" })] };
    expect(page({ contacts: [texted] }, [help])).toContain("ChatHealth Text 07700 900001");
    expect(page({ contacts: [texted] }, [help])).not.toContain("on 07700 900001");
  });
});

describe("who runs it", () => {
  test("stands in only where it can be reached, not for an office with an address alone", () => {
    const address = { id: id("office"), address_1: "1 High Street", city: "Near" };
    const runner = (contacts: object[]) => edition("organization", "runner", { name: "Runner", contacts } as never);
    const said = { organization_id: idOf("organization", "runner") };
    const office = { id: id("head office"), name: "Head office", address };
    expect(page(said, [runner([office])])).not.toContain("Head office");
    expect(page(said, [runner([{ ...office, email: "office@example.org" }])])).toContain("Head office");
  });
});

describe("getting older", () => {
  test("is said to a parent of a child, and to somebody of 14 or more about themselves", () => {
    const transitions = [{ id: id("change"), age_months: 216, description: "Another team takes over." }];
    expect(page({ transitions })).toContain("When your child gets older At 18");
    expect(page({ transitions, ages: { minimum_age_months: 168 } })).toContain("When you get older At 18");
  });
});

describe("whom to ask", () => {
  test("has an article where its name is a common word", () => {
    expect(page({ contacts: [contact("Referral team", "01632 960003")] }, [help])).toContain(
      "You can ask the referral team on 01632 960003",
    );
  });

  test("is written to by who cannot ring", () => {
    const line = contact("Advice line", "01632 960001", { email: "advice@example.org" });
    expect(page({}, [edition("service", "help", { name: "Advice line", contacts: [line] })])).toContain(
      "You can ask the Advice line on 01632 960001. Cannot ring? Write to advice@example.org.",
    );
  });

  test("is named once, when the contact of an entry is one of the area's helpers too", () => {
    const words = page({ contacts: [contact("Advice line", "01632 960001")] }, [help]);
    expect(words).toContain("You can ask the Advice line on 01632 960001.");
  });

  test("knows about the topic, so that nobody asks about teeth where they advise about school", () => {
    const catalogue = catalogueOf([
      edition("service", "it", { categories: ["teeth"] }),
      help,
      edition("guide", "general"),
    ]);
    const area = {
      ...catalogue.areas[0],
      ask: ["services/help", "guides/general"],
      ask_about: { "services/help": ["speech"] },
    };
    const withTopics = { ...catalogue, areas: [area, ...catalogue.areas.slice(1)] } as Catalogue;
    const words = wordsIn(drawPage(published(withTopics, "services/it"), withTopics));
    expect(words).toContain("You can see general.");
    expect(words).not.toContain("Advice line on");
  });
});

describe("the card at the top", () => {
  const card = (said: Service, others: Editions = []) => page(said, others).split("Add to my list")[0] ?? "";
  const route = (number: string) => ({ id: id(`by ${number}`), who: ["parent"], phones: [phone(number)] });

  test("has the number of the way in, though it is 111, and never 999", () => {
    const others = [contact("Listeners", "116 123"), contact("Ambulance", "999")];
    const crisis = { referral: { required: "no" as const, routes: [route("999"), route("111")] }, contacts: others };
    expect(card(crisis, [help])).toContain("Ring 111");
    expect(card(crisis, [help])).not.toMatch(/Ring (?:999|116)/);
    expect(card({ contacts: [others[1] as (typeof others)[0]] }, [help])).toContain("We know no number.");
  });

  test("has a number that nobody doubts before one that is doubtful, and says so of one that is", () => {
    const old = { ...contact("Old line", "01632 960005"), needs_review: true };
    expect(card({ contacts: [old, contact("New line", "01632 960006")] }, [help])).toContain("Ring 01632 960006");
    expect(card({ contacts: [old] }, [help])).toContain("Nobody has confirmed this number.");
  });

  test("tells somebody who cannot ring how to write, or that nobody knows a way", () => {
    const rung = contact("Desk", "01632 960008");
    const line = { ...rung, phones: [...rung.phones, phone("07700 900002", { type: "text" })] };
    expect(card({ contacts: [{ ...rung, email: "desk@example.org" }] })).toContain(
      "Cannot ring? Write to desk@example.org.",
    );
    expect(card({ contacts: [line] })).toContain("Cannot ring? Text 07700 900002.");
    expect(card({ contacts: [rung] })).toContain("Cannot ring? We know no email or text number for this.");
    const written = { id: id("written"), name: "Office", email: "office@example.org", needs_review: true };
    expect(card({ contacts: [rung, written] })).toContain(
      "Cannot ring? Write to office@example.org (Office). Nobody has confirmed this.",
    );
    expect(card({ contacts: [written] })).not.toContain("Cannot ring?");
  });

  test("says for whom in the words of a short note, and sends nobody to words that tell no age", () => {
    expect(card({ ages: { note: "Newborn babies." } })).toContain("For whom Newborn babies");
    expect(card({ ages: { note: "Children and adults are seen by one team or by the other." } })).toContain(
      "see below",
    );
    expect(card({ eligibility_description: "For a child who falls a lot." })).toContain("Ages: not stated");
    expect(card({ eligibility_description: "For a child under 5." })).toContain("Ages: see below");
  });

  test("says what is not known in the place where it would stand", () => {
    const rung = { contacts: [contact("Desk", "01632 960007")] };
    expect(card(rung, [help])).toMatch(/Ages: not stated.*Wait Not known\. Ask when you ring\./);
  });

  test("says in a sentence how it is got where only a note says it, not its own label again", () => {
    const referral = { note: "Your midwife arranges it. Nobody else can." };
    expect(card({ referral }, [help])).toContain("How Your midwife arranges it. More about how");
  });

  test("tells nobody to ring where there is no number", () => {
    expect(card({}, [help])).toMatch(/We know no number\..*Wait Not known\. Ask before you go\./);
    const mail = { ...contact("Desk", "01632 960008"), phones: [], email: "desk@example.org" };
    expect(card({ contacts: [mail] }, [help])).toContain("Wait Not known. Ask when you write.");
    expect(card({ url: "https://example.org/it" }, [help])).toContain("Wait Not known. Ask through their website.");
  });
});

describe("what is not certain", () => {
  test("is named in its mark, with the reason, and in the line under the title", () => {
    const facts = [{ id: id("fact"), field: "ages", needs_review: true, note: "Two pages differ: 18 and 19." }];
    const words = page({ ages: { note: "Up to 18." }, facts }, [help]);
    expect(words).toContain("Nobody has checked this with the service yet. Not certain: the ages.");
    expect(words).toContain("Not certain: the ages. Why? Two pages differ: 18 and 19.");
  });

  test("has no number to tap in its reason, which may be about an old one", () => {
    const facts = [{ id: id("old"), field: "ages", needs_review: true, note: "The number 01865 904997 was replaced." }];
    const catalogue = catalogueOf([edition("service", "it", { facts, ages: { note: "Up to 18." } }), help]);
    expect(drawPage(published(catalogue, "services/it"), catalogue)).not.toContain("tel:01865904997");
  });

  test("says which source alone it rests on when no note explains it", () => {
    const phones = [phone("01632 960004", { needs_review: true, sources: ["list"] })];
    const words = page({ contacts: [{ id: id("clinic"), name: "Clinic", phones }], sources: [source] }, [help]);
    expect(words).toContain(
      "Not certain: this number. Why? We have it only from: List of clinics, NHS Choices, 7 February 2016. Nobody has confirmed it since.",
    );
  });
});

describe("a body that has ended", () => {
  const gone = edition("organization", "old-board", { name: "Old Board", ended: "30 June 2022" });
  const organization_id = gone.id;
  const marked = "Old Board (this body has ended)";

  test("is marked as who runs it, and as who runs a part or a place of it", () => {
    const place = edition("location", "clinic", { organization_id });
    const part = { id: id("part"), slug: "part", name: "Part", organization_id };
    const words = page({ organization_id, parts: [part], service_at_locations: [at("clinic")] }, [help, gone, place]);
    expect(words.split("Old Board").length - 1).toBe(2);
    expect(words.replaceAll(marked, "").replaceAll("Old Board. It ended: 30 June 2022", "")).not.toContain("Old Board");
    const catalogue = catalogueOf([help, gone, place]);
    expect(wordsIn(drawPage(published(catalogue, "locations/clinic"), catalogue))).toContain(`Run by ${marked}`);
  });
});

describe("the pages of both areas", () => {
  const catalogue = firstCatalogue();
  const pages = [...catalogue.entries.values()].map((entry) => {
    const html = drawPage(entry, catalogue);
    return { path: `${entry.area}/${entry.kind}/${entry.slug}`, html, words: wordsIn(html) };
  });
  const whose = (fits: (one: (typeof pages)[number]) => boolean) => pages.filter(fits).map(({ path }) => path);

  test("say once what to do when a life is at risk", () => {
    expect(whose(({ words }) => words.split(/\b999\b/).length !== 2)).toEqual([]);
    expect(whose(({ html }) => !html.includes('href="tel:999"'))).toEqual([]);
  });

  test("fold nothing of what a guide tells somebody in danger", () => {
    const inDanger = pages.filter(({ path }) =>
      /guide\/(?:being-safe|mental-health-crisis|emergency-help)$/.test(path),
    );
    expect(inDanger).toHaveLength(6);
    expect(inDanger.filter(({ html }) => />More(?:: [^<]*)?<\/summary>/.test(html)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(whose(({ html }) => />More(?:: [^<]*)?<\/summary>/.test(html)).length).toBeGreaterThan(10);
  });

  test("say before their first part that nobody has checked them", () => {
    const top = (html: string) => html.slice(0, html.search(/<h2 id="(?!glance)/));
    expect(whose(({ html }) => !top(html).includes("Nobody has checked this"))).toEqual([]);
  });

  test("mark nothing as doubtful without saying what and why", () => {
    expect(whose(({ words }) => /Not certain: \. |Why\? (?:Not certain|$)/.test(words))).toEqual([]);
  });

  test("claim nowhere that the law is met, which nobody has checked", () => {
    const claim =
      /\bcompl(?:y|ies|iant|iance) with the (?:law|regulations|code)|\b(?:local offer|page|site|council) (?:meets|fulfils)\b/i;
    expect(whose(({ words }) => claim.test(words))).toEqual([]);
  });

  test("never name a body that has ended as if it were there", () => {
    const ended = [...catalogue.entries.values()].flatMap(({ kind, content }) =>
      kind === "organization" && "ended" in content && content.ended ? [content.name] : [],
    );
    expect(ended.length).toBeGreaterThan(1);
    const links = /<a [^>]*href="\/[a-z-]+\/organizations\/[^"]*"[^>]*>([^<]*)<\/a>(.{0,12})/g;
    const unmarked = pages.flatMap(({ path, html }) =>
      [...html.matchAll(links)]
        .filter(([, name = "", after = ""]) => ended.includes(name) && !after.startsWith(". It ended"))
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(unmarked).toEqual([]);
  });
});

describe("the sheet of a service", () => {
  const sheet = (said: Service, others: Editions = [help]) => {
    const catalogue = catalogueOf([edition("service", "it", said), ...others]);
    const entry = published(catalogue, "services/it") as Published<"service">;
    const [area] = catalogue.areas;
    if (!area) throw new Error("There is no area.");
    const props = { entry, area, catalogue, content: entry.content, modules: null, address: "" };
    return wordsIn(renderToStaticMarkup(createElement(Sheet, props)));
  };

  test("names whom to ask, each with a box, and the number once", () => {
    const referral = { required: "yes" as const, routes: [{ id: id("r"), who: ["gp"] }] };
    const words = sheet({ referral, contacts: [contact("Team", "01632 960007")] });
    expect(words).toContain("Ask one of these people. Tick whom you asked:");
    expect(words).toContain("Tick whom you asked: Your GP");
    expect(words.split("01632 960007")).toHaveLength(2);
  });

  test("tells what a family may ask for in some cases as that, and gives itself no box", () => {
    const referral = {
      required: "yes" as const,
      routes: [
        { id: id("gp"), who: ["gp"] },
        { id: id("own"), who: ["parent", "self"] },
      ],
    };
    expect(sheet({ referral })).toContain("In some cases you can ask yourself.");
    expect(sheet({ referral })).not.toMatch(/You can ask for this yourself|asked:.* You /);
    const open = { ...referral, required: "no" as const };
    expect(sheet({ referral: open })).toContain("You can ask for this yourself. Or ask one of these people.");
  });

  test("says what nobody knows, and that nobody has checked it", () => {
    const words = sheet({});
    expect(words).toContain("Ask for what ages it is");
    expect(words).toContain("Ask before you go.");
    expect(words).toContain("Nobody has checked this with the service yet.");
  });
});
