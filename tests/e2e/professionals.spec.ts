import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

const screen = 844;

test("a professional goes from a service to how to refer to it, which fits three phone screens", async ({ page }) => {
  await page.goto("/stockton-on-tees/services/childrens-physiotherapy");
  await page.getByRole("link", { name: "For professionals" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Children’s physiotherapy: how to refer");
  await expect(page.getByText("Who may refer", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Words for the family")).toHaveValue(/^Children's physiotherapy\n/);
  for (const service of ["stockton-on-tees/services/childrens-physiotherapy", "oxfordshire/services/dental"]) {
    await page.goto(`/${service}/refer`);
    const end = await page.locator("#ask").evaluate((element) => element.getBoundingClientRect().top);
    expect(end, service).toBeLessThanOrEqual(3 * screen);
  }
});

test("a SENCO finds on one page every service, with their way, form and number, by how they refer", async ({
  page,
}) => {
  await page.goto("/oxfordshire");
  const way = page.getByRole("link", { name: "how to refer a child" });
  const { y } = (await way.boundingBox()) ?? { y: Number.POSITIVE_INFINITY };
  expect(y, "nobody scrolls past the topics of families to find it").toBeLessThan(screen);
  await way.click();
  await page.getByRole("link", { name: /^SENCO/ }).click();
  await expect(page).toHaveURL("/oxfordshire/refer/senco");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How a SENCO refers in Oxfordshire");
  const named = page.getByRole("region", { name: /They name you/ });
  const row = named.getByRole("listitem").filter({ hasText: "Children’s physiotherapy" });
  await expect(row.getByRole("link", { name: "Form" })).toHaveAttribute("href", /^https:/);
  await expect(row.getByRole("link", { name: "01865 901000" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /The family can ask: give them the way/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /Nobody has stated who may refer/ })).toBeVisible();
  for (const link of await page.locator("main li a[href^='tel:']").all()) {
    await expect(link, "who hears a number alone hears whose it is").toHaveText(/^[\d ]+, \w/);
  }
  await row.getByRole("link", { name: "Children’s physiotherapy", exact: true }).click();
  await expect(page).toHaveURL("/oxfordshire/services/physiotherapy/refer");
});

test("each service of a role stands once on its page, on two screens of a desk", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/stockton-on-tees/refer/gp");
  const services = await page.locator("main li a[href$='/refer']").allInnerTexts();
  expect(services.length).toBeGreaterThan(20);
  expect(new Set(services).size).toBe(services.length);
  await expect(page.getByText(`${services.length} services. Each name leads to the criteria`)).toBeVisible();
  const guides = page.getByRole("region", { name: /^A guide tells the way/ });
  await expect(guides.getByRole("link", { name: "Autism and ADHD assessment" })).toHaveAttribute(
    "href",
    "/stockton-on-tees/guides/autism-and-adhd-assessment",
  );
  for (const role of ["stockton-on-tees/refer/gp", "oxfordshire/refer/gp", "oxfordshire/refer/health-visitor"]) {
    await page.goto(`/${role}`);
    // The whole page, with its foot.
    expect(await page.evaluate(() => document.documentElement.scrollHeight), role).toBeLessThanOrEqual(2 * 900);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length, role).toBeLessThanOrEqual(2);
  }
});
