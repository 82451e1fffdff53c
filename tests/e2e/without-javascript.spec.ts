import { products } from "@balance/demo-shop/catalogue";
import { warningTexts } from "@balance/compliance/statutory-texts";
import { Shopper } from "./shopper.ts";
import { expect, test } from "./shop-test.ts";

// a refused form comes back with status 400, which the browser notes
test.use({ javaScriptEnabled: false, expectedConsoleErrors: [/status of 400/] });

test("without JavaScript a shopper fills a basket, uses a code, mends an error and reaches the payment step", async ({
  page,
  shopperEmail,
}) => {
  const shopper = new Shopper(page);
  await page.goto("/shop");
  await page
    .getByRole("link", { name: /Totally Derma/ })
    .first()
    .click();
  await page.getByRole("radio", { name: /90-day pack/ }).check();
  await page.getByRole("button", { name: "Add to basket" }).first().click();
  await page.goto("/basket");
  await expect(page.getByText("90-day pack").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("£297.00").filter({ visible: true }).first()).toBeVisible();

  await page.getByLabel("Discount code").fill("NO-SUCH-CODE");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText(/NO-SUCH-CODE/).first()).toBeVisible();
  await page.getByLabel("Discount code").fill("BALANCE10");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("£267.30").filter({ visible: true }).first()).toBeVisible();

  await shopper.openCheckout();
  await shopper.fillContactAndAddress(shopperEmail, "BT1 5GS");
  await shopper.continueToDelivery();
  await expect(page.getByText(/Northern Ireland/).first()).toBeVisible();
  await expect(page.getByLabel("First name", { exact: true })).toHaveValue("Morwenna");
  await expect(page.getByLabel("Postcode", { exact: true })).toHaveValue("BT1 5GS");
  await page.getByLabel("Postcode", { exact: true }).fill("pl276aa");
  await shopper.continueToDelivery();
  await shopper.chooseDelivery(/Collect from the spa/);

  await expect(page.getByText("PL27 6AA").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText("£267.30").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByText(/needs JavaScript/i).first()).toBeVisible();
});

for (const handle of ["totally-derma-collagen-drink", "beef-bone-broth-powder"])
  for (const media of ["screen", "print"] as const)
    test(`without JavaScript everything that the law wants said of ${handle} is there to read on ${media}`, async ({
      page,
    }) => {
      const { title, label, variants } = products.find((product) => product.handle === handle)!;
      await page.goto(`/products/${handle}`);
      await page.emulateMedia({ media });
      const main = page.getByRole("main");
      const said = (await main.innerText()).replaceAll(/\s+/g, " ").toLowerCase();
      const facts = [
        title,
        label.legal_name,
        ...label.ingredients.map(({ name }) => name),
        ...warningTexts(label),
        label.directions,
        label.storage,
        label.operator.name,
        label.operator.address,
        ...variants.map(({ net_quantity }) => net_quantity.text),
        ...label.actives.map(({ name }) => name),
        ...(label.regulatory_class === "food_supplement" ? [label.daily_portion.text] : []),
        ...(label.nutrition ? ["energy", "saturates", label.nutrition.basis] : []),
        "VAT included",
        "delivery per order in Great Britain",
        "collect free from the spa",
      ];
      for (const fact of facts) expect(said).toContain(fact.replaceAll(/\s+/g, " ").toLowerCase());
      expect(said).toMatch(/£[\d.,]+ (?:per|a|\/) ?(?:kg|litre|item|capsule|tablet)/);
      if (label.contains_allergens.length > 0) {
        await expect(main.getByText(/^Contains:/).locator("strong")).toBeVisible();
        const marked = await main.locator("p strong").allInnerTexts();
        for (const { emphasise } of label.ingredients)
          if (emphasise) expect(marked.map((one) => one.toLowerCase())).toContain(emphasise.toLowerCase());
      }
    });
