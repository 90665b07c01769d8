import { test as base, expect } from "@playwright/test";
import { badPostcodes, bodies, goodPostcodes, headers, paths, queries } from "../support/hostile";
import { wrongWith } from "./support/harmless";
import { ask, askOn, cookieOf, sendForm } from "./support/wire";

/** Asks the site that is tested. */
const test = base.extend<{ site: string }>({ site: async ({ baseURL }, use) => use(String(baseURL)) });
const json = { "Content-Type": "application/json" };

/** What the API says to a postcode, sent in a body so that every character gets through. */
const askPostcode = (site: string, postcode: string) =>
  ask(site, "/api/search", { method: "POST", headers: json, body: JSON.stringify({ postcode }) });

for (const typed of goodPostcodes) {
  test(`the postcode ${JSON.stringify(typed)} is found, by the form and by the API`, async ({ site }) => {
    const { status, text } = await askPostcode(site, typed);
    expect([status, JSON.parse(text).origin?.label]).toEqual([200, "OX4 1XD"]);
    const found = await sendForm(site, { where: typed });
    expect([found.status, found.headers.location]).toEqual([303, "/oxfordshire/services?near=OX4+1"]);
    expect(cookieOf(found)).toMatch(/^where=./);
  });
}

test("no other postcode is searched from, and each gets a sentence", async ({ site }) => {
  for (const typed of badPostcodes) {
    const answer = await askPostcode(site, typed);
    expect([typed, wrongWith(answer, [400, 404])]).toEqual([typed, null]);
    expect(JSON.parse(answer.text).issues[0]?.message).toMatch(/\w.*\.$/s);
    const form = await sendForm(site, { where: typed });
    expect([typed, wrongWith(form, [303])]).toEqual([typed, null]);
    expect([typed, String(form.headers.location).includes("OX4+1")]).toEqual([typed, false]);
  }
});

test("every query is answered or refused, by the page and by the API", async ({ site }) => {
  for (const query of queries) {
    const page = await askOn(site, `/oxfordshire/services?${query}`);
    const api = await ask(site, `/api/search?${query}`);
    for (const answer of [page, api]) {
      expect([query, wrongWith(answer, [200, 400, 404])]).toEqual([query, null]);
    }
    expect(page.text).not.toMatch(/<script>alert|<img src=x|<svg onload|<svg\/onload/);
  }
});

test("no address leads to anything but a page, or to nothing", async ({ site }) => {
  for (const path of paths) {
    const answer = await ask(site, path);
    expect([path, wrongWith(answer, [200, 301, 307, 308, 400, 404, 414])]).toEqual([path, null]);
    expect(answer.text).not.toMatch(/root:x:0|"dependencies"|datasource db|\[core\]/);
    // Next tidies an address with two slashes, and the desk asks who it is: nobody is sent anywhere else.
    expect([path, answer.headers.location ?? "/"]).toEqual([path, expect.stringMatching(/^\/(?!\/)/)]);
    expect([path, answer.headers["set-cookie"]]).toEqual([path, undefined]);
  }
});

test("no header changes what others are answered", async ({ site }) => {
  const page = await ask(site, "/oxfordshire");
  for (const header of headers) {
    for (const path of ["/oxfordshire", "/oxfordshire/services?q=speech", "/api/areas"]) {
      const answer = await ask(site, path, { headers: header });
      expect([path, header, wrongWith(answer, [200, 304, 400])]).toEqual([path, header, null]);
      expect(answer.headers["content-security-policy"]).toBe(page.headers["content-security-policy"]);
      expect(answer.headers["x-request-id"]).toMatch(/^[\w-]{8,64}$/);
    }
  }
  expect((await ask(site, "/oxfordshire")).bytes.equals(page.bytes)).toBe(true);
});

test("every body is read or refused", async ({ site }) => {
  const form = { Origin: site, "Content-Type": "application/x-www-form-urlencoded" };
  for (const body of bodies) {
    const what = body.slice(0, 60);
    const api = await ask(site, "/api/search", { method: "POST", headers: json, body });
    expect([what, wrongWith(api, [200, 400, 404, 413])]).toEqual([what, null]);
    const found = await ask(site, "/find", { method: "POST", headers: form, body });
    expect([what, wrongWith(found, [303, 400, 413])]).toEqual([what, null]);
    expect(found.headers.location ?? "/").toMatch(/^\/(?!\/)/);
  }
});
